package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(MotionScene.class)
class WhatIsErasedAndWhatStaysTest {

    @Autowired
    MotionScene scene;
    @Autowired
    Tabling tabling;
    @Autowired
    Supporting supporting;
    @Autowired
    MotionVoices voices;
    @Autowired
    List<PersonalData> rooms;

    @Test
    void whatWasSaidForAnOrganisationStaysTheOrganisations() {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.tenants().convenor());
        tabling.table(stage.tenants().convenor().id(), draft.id(), new Tabling.Handing("for:" + stage.tenants().id(), null,
                MotionKind.ORDINARY, "", null)).required();
        supporting.add(stage.union().convenor().id(), draft.id(), MotionVoice.Part.SECONDER, "for:" + stage.union().id())
                .required();
        supporting.add(stage.union().member().id(), draft.id(), MotionVoice.Part.SUPPORTER, "member:" + stage.union().id())
                .required();
        for (var gone : List.of(stage.union().convenor(), stage.union().member())) {
            rooms.stream().filter(room -> room.room().equals("motions")).forEach(room -> room.erase(gone.id()));
        }
        assertThat(voices.of(draft.id())).filteredOn(MotionVoice::stands).extracting(MotionVoice::part)
                .containsExactlyInAnyOrder(MotionVoice.Part.MOVER, MotionVoice.Part.SECONDER);
    }

    @Test
    void whoeverAsksIsToldOfEverything() {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.tenants().convenor());
        tabling.table(stage.tenants().convenor().id(), draft.id(), new Tabling.Handing("for:" + stage.tenants().id(), null,
                MotionKind.ORDINARY, "", null)).required();
        scene.calendar(stage);
        var all = rooms.stream().filter(room -> room.room().equals("motions"))
                .map(room -> room.of(stage.tenants().convenor().id()))
                .findFirst().orElse(Map.of());
        assertThat(all).containsKeys("drafts", "versions", "voices", "acts", "calendars");
    }
}
