package org.regroup.platform.organisations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The table of what each role permits, the same for every organisation.
public final class Permissions {

    private Permissions() {}

    /// The acts a mandate for this role permits while it lasts.
    public static Set<Act> of(Role role) {
        return switch (role) {
            case CONVENOR -> EnumSet.allOf(Act.class);
            case ROLL_KEEPER -> EnumSet.of(Act.KEEP_ROLL);
            case DELEGATE, SPOKE -> EnumSet.of(Act.SPEAK_IN_ALLIANCES);
            case MODERATOR -> EnumSet.of(Act.PLACE_HOLDS);
            case REPRESENTATIVE -> EnumSet.noneOf(Act.class);
        };
    }

    /// The roles whose mandate permits an act.
    public static List<Role> rolesFor(Act act) {
        return Arrays.stream(Role.values()).filter(role -> of(role).contains(act)).toList();
    }

    /// Whether somebody of this standing may hold this role: who speaks for others also votes with them.
    public static boolean mayHold(Standing standing, Role role) {
        return switch (standing) {
            case VOTING -> true;
            case ADVISORY -> role == Role.ROLL_KEEPER || role == Role.MODERATOR;
            case OBSERVER -> false;
        };
    }
}
