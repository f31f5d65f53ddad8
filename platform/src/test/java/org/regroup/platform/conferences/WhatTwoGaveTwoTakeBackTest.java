package org.regroup.platform.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ConferenceScene.class)
class WhatTwoGaveTwoTakeBackTest {

    @Autowired
    ConferenceScene scene;
    @Autowired
    Conferences conferences;
    @Autowired
    JointActs acts;
    @Autowired
    Offices offices;
    @Autowired
    OfficeEnds ends;
    @Autowired
    MockMvcTester mvc;

    @Test
    void aChairWhoRunsWildLeadsNothingFromThatMoment() {
        var held = scene.open();
        var chair = held.first().members().getFirst();
        scene.gives(held, Office.Kind.CHAIR, chair, held.first());
        var office = offices.of(held.id()).getFirst();
        var end = "/conferences/" + held.id() + "/offices/" + office.id() + "/end";
        assertThat(mvc.post().uri(end).with(csrf()).with(People.signedIn(chair))).hasStatus(403);
        assertThat(mvc.get().uri("/conferences/" + held.id() + "/agreements").with(People.signedIn(held.second().convenor())))
                .bodyText().contains("Propose that it ends");
        assertThat(mvc.post().uri(end).with(csrf()).with(People.signedIn(held.second().convenor()))
                .param("under", held.second().id().toString())).hasStatus3xxRedirection();
        assertThat(offices.held(chair.id(), held.id(), Office.Kind.CHAIR)).as("one sponsor alone ends nothing").isTrue();
        var act = acts.of(held.id()).stream().filter(one -> one.kind().equals(OfficeEnds.CODE)).findFirst().orElseThrow();
        assertThat(mvc.get().uri("/conferences/" + held.id()).with(People.signedIn(held.first().convenor()))).bodyText()
                .contains(chair.name() + " chairs no longer.");
        acts.confirm(held.first().convenor().id(), held.first().id(), held.id(), act.id()).required();
        assertThat(offices.held(chair.id(), held.id(), Office.Kind.CHAIR)).isFalse();
        assertThat(acts.propose(held.first().convenor().id(), held.first().id(), held.id(), OfficeEnds.CODE,
                ends.write(held.id(), office.id()))).isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.grounds().toString()).contains("officeOver"));
        assertThatThrownBy(() -> ends.write(held.id(), UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ends.write(scene.open().id(), office.id())).as("of another conference")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasProposedByAnOrganisationThatHasLeftIsNotConfirmedByOneAlone() {
        var held = scene.open(scene.body("Tenants", 3), scene.body("Coops", 3), scene.body("Circle", 3));
        var third = held.sponsors().get(2);
        var act = acts.propose(third.convenor().id(), third.id(), held.id(), Offices.CODE, offices.write(new Offices.Giving(
                Office.Kind.DESK, third.members().getFirst().id(), third.id(),
                conferences.find(held.id()).orElseThrow().begins(), conferences.find(held.id()).orElseThrow().ends())))
                .required();
        conferences.leave(third.convenor().id(), third.id(), held.id()).required();
        assertThat(acts.confirm(held.first().convenor().id(), held.first().id(), held.id(), act.id()))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.grounds())
                        .isEqualTo(java.util.List.of(Ground.of("conferences.ground.proposerLeft"))));
    }
}
