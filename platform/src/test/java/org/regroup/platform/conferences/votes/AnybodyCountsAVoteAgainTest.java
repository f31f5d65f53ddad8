package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.divisions.Declared;
import org.regroup.counting.divisions.Division;
import org.regroup.counting.exchange.DivisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.report.DivisionText;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.votes.VoteScene.Sitting;
import org.regroup.platform.testing.PlatformTest;

/// The file beside a result gives the same result anywhere, also of a secret vote, and says of nobody how they voted.
@PlatformTest
@Import(VoteScene.class)
class AnybodyCountsAVoteAgainTest {

    @Autowired
    VoteScene scene;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    MockMvcTester mvc;

    private HallVote taken(Sitting sitting, Rung rung, String rule, int inFavour) {
        var vote = scene.opens(sitting, rung, rule).required();
        int n = 0;
        for (var who : sitting.all()) {
            casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), rung, n++ < inFavour ? Choice.FOR : Choice.AGAINST)
                    .required();
        }
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        assertThat(mvc.get().uri(vote.href() + "/recount.json")).as("nothing before it is declared").hasStatus(404);
        return votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
    }

    private String file(HallVote vote) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(vote.href() + "/recount.json").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static Declared read(String file) {
        return switch (DivisionFile.read(Source.of("vote.json", file.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Read<Declared>(var declared) -> declared;
            case Reading.Refused<Declared>(var problems, _) -> throw new AssertionError(problems);
        };
    }

    @Test
    void aCardVoteIsWeighedTheSameWay() throws UnsupportedEncodingException {
        var sitting = scene.sitting(new int[]{9, 300, 40}, new int[]{4, 8, 4});
        var file = file(taken(sitting, Rung.CARDS, VoteScene.HEADS, 6));
        var declared = read(file);
        assertThat(declared.findings()).isEmpty();
        assertThat(declared.carried()).isFalse();
        assertThat(declared.division().way()).isEqualTo(Division.Way.CARDS);
        assertThat(new String(DivisionFile.write(declared), StandardCharsets.UTF_8)).as("the same bytes again").isEqualTo(file);
        assertThat(DivisionText.of(declared)).contains("Not carried.", "Composite 4 as a whole", "300");
    }

    @Test
    void aSecretVoteIsCountedByItsCodesAndNamesNobody() throws UnsupportedEncodingException {
        var sitting = scene.sitting(new int[]{30, 30}, new int[]{6, 6});
        var file = file(taken(sitting, Rung.SECRET, VoteScene.HEADS, 7));
        var declared = read(file);
        assertThat(declared.findings()).isEmpty();
        assertThat(declared.carried()).isTrue();
        assertThat(declared.division().ballots()).hasSize(12).allMatch(ballot -> ballot.group().isEmpty());
        assertThat(declared.division().ballots()).extracting(Division.Ballot::code).isSorted();
        assertThat(sitting.bodies().getFirst().members()).noneMatch(member -> file.contains(member.name()));
    }

    @Test
    void whoeverChangesTheFileIsFoundOut() throws UnsupportedEncodingException {
        var sitting = scene.sitting(new int[]{30, 30}, new int[]{3, 3});
        var file = file(taken(sitting, Rung.ROLL_CALL, "all(organisations(more-than 1/2), people(more-than 1/2 of cast))", 6));
        assertThat(read(file).findings()).isEmpty();
        assertThat(read(file.replaceFirst("\"says\":\"for\"", "\"says\":\"against\"")).findings()).singleElement().asString()
                .contains("6 for, 0 against", "5 for, 1 against");
        assertThat(read(file.replace("\"carried\":true", "\"carried\":false")).findings()).singleElement().asString()
                .contains("declared not carried");
        assertThat(read(file.replaceFirst("\"voters\":3", "\"voters\":2")).findings()).singleElement().asString()
                .contains("More votes of");
    }
}
