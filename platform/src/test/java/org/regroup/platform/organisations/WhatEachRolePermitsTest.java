package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatEachRolePermitsTest {

    private static final Map<Role, Set<Act>> TABLE = new EnumMap<>(Map.of(
            Role.CONVENOR, EnumSet.of(Act.KEEP_ROLL, Act.GRANT_MANDATES, Act.EDIT_PAGE, Act.SPEAK_IN_ALLIANCES, Act.PLACE_HOLDS),
            Role.ROLL_KEEPER, EnumSet.of(Act.KEEP_ROLL),
            Role.DELEGATE, EnumSet.of(Act.SPEAK_IN_ALLIANCES),
            Role.MODERATOR, EnumSet.of(Act.PLACE_HOLDS),
            Role.SPOKE, EnumSet.of(Act.SPEAK_IN_ALLIANCES)));

    @Test
    void everyRolePermitsWhatTheTableSaysAndNothingElse() {
        for (var role : Role.values()) {
            assertThat(Permissions.of(role)).as(role.name()).isEqualTo(TABLE.getOrDefault(role, Set.of()));
        }
    }

    @Test
    void everyActIsPermittedByTheRolesThatTheTableNames() {
        for (var act : Act.values()) {
            assertThat(Permissions.rolesFor(act)).as(act.name()).isNotEmpty()
                    .allMatch(role -> TABLE.getOrDefault(role, Set.of()).contains(act))
                    .hasSize((int) TABLE.values().stream().filter(acts -> acts.contains(act)).count());
        }
    }

    @Test
    void observersHoldNoRoleAndAdvisoryMembersNoneThatSpeaksForOthers() {
        for (var role : Role.values()) {
            assertThat(Permissions.mayHold(Standing.VOTING, role)).isTrue();
            assertThat(Permissions.mayHold(Standing.ADVISORY, role))
                    .isEqualTo(role == Role.ROLL_KEEPER || role == Role.MODERATOR);
            assertThat(Permissions.mayHold(Standing.OBSERVER, role)).isFalse();
        }
    }
}
