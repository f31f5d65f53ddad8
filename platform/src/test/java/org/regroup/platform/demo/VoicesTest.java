package org.regroup.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

import org.regroup.opinions.MapOptions;
import org.regroup.opinions.Moderation;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Votes;

class VoicesTest {

    private final List<Claim> claims = Claim.all();

    @Test
    void fortyFourStatementsOfDifferentWordsFitTheLimit() {
        assertThat(claims).hasSize(44).allSatisfy(claim -> assertThat(claim.text()).hasSizeBetween(20, 300));
        assertThat(claims.stream().map(Claim::text).distinct()).hasSize(44);
    }

    @Test
    void theSameSeedGivesTheSameVoices() {
        assertThat(new Voices(1).voices(claims)).isEqualTo(new Voices(1).voices(claims))
                .isNotEqualTo(new Voices(2).voices(claims));
    }

    @Test
    void everyBlocIsHeardWithTheNumberItSays() {
        var heard = new HashMap<Bloc, Integer>();
        new Voices(Voices.SEED).voices(claims).forEach(voice -> heard.merge(voice.bloc(), 1, Integer::sum));
        for (var bloc : Bloc.values()) {
            assertThat(heard).containsEntry(bloc, bloc.participants);
        }
        assertThat(heard.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(900);
    }

    @Test
    void fourOrganisationsFindCommonGroundOnWinterDisconnectionsAndDivideOnCompensation() {
        var map = OpinionMap.of(votes(), MapOptions.standard());
        var common = map.commonGround().stream().limit(12).map(ground -> ground.statement()).toList();

        assertThat(map.groups().size()).isEqualTo(3);
        assertThat(common).contains("1");
        assertThat(map.dividingGroups().stream().limit(15).map(result -> result.id())).contains("22");
    }

    private Votes votes() {
        var votes = Votes.builder();
        for (int i = 0; i < claims.size(); i++) {
            votes.statement(String.valueOf(i + 1), Moderation.ACCEPTED, false);
        }
        int number = 0;
        for (var voice : new Voices(Voices.SEED).voices(claims)) {
            var id = String.valueOf(++number);
            votes.participant(id, voice.bloc() == Bloc.NOBODY ? null : voice.bloc().title);
            for (int i = 0; i < claims.size(); i++) {
                var answer = voice.answers().get(i);
                if (answer != null) {
                    votes.cast(id, String.valueOf(i + 1), answer, 0);
                }
            }
        }
        return votes.build();
    }
}
