package org.regroup.platform.organisations;

/// How somebody speaks: for an organisation under a mandate, as a member in personal capacity, or for nobody.
public sealed interface Badge {

    /// Speaks for an organisation in a role that a mandate gives.
    record For(Organisation organisation, Role role) implements Badge {
        @Override
        public String code() {
            return "for:" + organisation.id() + ":" + role.code();
        }
    }

    /// A member of an organisation, speaking in personal capacity.
    record Member(Organisation organisation) implements Badge {
        @Override
        public String code() {
            return "member:" + organisation.id();
        }
    }

    /// Belongs to none, or does not say.
    record None() implements Badge {
        @Override
        public String code() {
            return "none";
        }
    }

    /// How a form names this choice; [Badges#chosen] reads it back.
    String code();
}
