package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.divisions.Declared;
import org.regroup.counting.divisions.Division;
import org.regroup.counting.divisions.Figures;
import org.regroup.counting.exchange.DivisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.votes.VoteScene.Sitting;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

/// Everybody sees who takes a secret paper. Where few were given, on paper or on line, nothing that is published tells them apart.
@PlatformTest
@Import(VoteScene.class)
class FewSecretPapersSayNothingTest {

    private static final String BY_ORGANISATION = "all(organisations(more-than 1/2), people(more-than 1/2 of cast))";

    @Autowired
    VoteScene scene;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    Telling telling;
    @Autowired
    MockMvcTester mvc;

    /// A secret vote in which some voted on line, who have these codes, and others on paper.
    private record Given(Sitting sitting, HallVote vote, Set<String> codes) {}

    private Given given(String rule, int onLine, Map<String, String> sheet) {
        var sitting = scene.sitting(new int[]{20, 20}, new int[]{8, 8});
        for (int body = 0; body < 2; body++) {
            scene.office(sitting.id(), sitting.bodies(), Office.Kind.TELLER, teller(sitting, body), Duration.ofDays(2));
        }
        var vote = votes.open(sitting.chair().id(), sitting.id(), new Opening(UUID.randomUUID(), "Composite 4 as a whole", "",
                Rung.SECRET, rule, true, true, null, List.of())).required();
        var codes = new HashSet<String>();
        // alternately of one organisation and of the other
        for (int n = 0; n < onLine; n++) {
            var who = sitting.delegates().get(n % 2).get(n / 2);
            codes.add(casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), Rung.SECRET, n % 3 == 0
                    ? Choice.AGAINST
                    : Choice.FOR).required().code());
        }
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        for (int body = 0; body < 2; body++) {
            telling.enter(teller(sitting, body).id(), sitting.id(), vote.id(), Typed.of(sheet)).required();
        }
        return new Given(sitting, votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required(), codes);
    }

    private static SignedIn teller(Sitting sitting, int body) {
        return sitting.bodies().get(body).members().getLast();
    }

    private static Map<String, String> sheet(String took, int... figures) {
        var sheet = new HashMap<>(Map.of("took", took));
        var columns = List.of("for", "against", "abstain", "spoiled");
        for (int i = 0; i < figures.length; i++) {
            sheet.put(columns.get(i % 4) + i / 4, "" + figures[i]);
        }
        return sheet;
    }

    private Declared file(Given given) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(given.vote().href() + "/recount.json").exchange();
        assertThat(answer).hasStatusOk();
        var text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(mvc.get().uri(given.vote().href() + "/recount.json")).as("always the same").bodyText().isEqualTo(text);
        return switch (DivisionFile.read(Source.of("vote.json", text.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Read<Declared>(var declared) -> declared;
            case Reading.Refused<Declared>(var problems, _) -> throw new AssertionError(problems);
        };
    }

    /// Nobody who has not voted, and does not count, reads anything of papers alone.
    private void saysNothingOfPapers(Given given, int ballots) throws UnsupportedEncodingException {
        var declared = file(given);
        assertThat(declared.findings()).isEmpty();
        assertThat(declared.division().counted()).allMatch(one -> one.all() == one.spoiled());
        assertThat(declared.division().ballots()).hasSize(ballots).extracting(Division.Ballot::code).containsAll(given.codes())
                .doesNotHaveDuplicates().allMatch(code -> code.matches("[2-9A-Z]{5}-[2-9A-Z]{5}"));
        var body = assertThat(mvc.get().uri(given.vote().href() + "/reconciliation")).bodyText();
        body.contains("So few secret votes").doesNotContain("cannot be read", "Who took a paper");
        assertThat(mvc.get().uri(given.vote().href() + "/reconciliation").with(People.signedIn(teller(given.sitting(), 0))))
                .as("whoever counts sees what she counted").bodyText().contains("cannot be read", "Who took a paper");
    }

    @Test
    void threePapersStandAmongTheBallotsOnLine() throws UnsupportedEncodingException {
        saysNothingOfPapers(given(VoteScene.HEADS, 6, sheet("14-16", 0, 3, 0, 0)), 9);
    }

    @Test
    void twoBallotsOnLineStandAmongThePapers() throws UnsupportedEncodingException {
        saysNothingOfPapers(given(VoteScene.HEADS, 2, sheet("2-8, 10-14", 5, 6, 0, 1)), 13);
    }

    @Test
    void fewPapersOfOneOrganisationAreHiddenHoweverManyThereAreInAll() throws UnsupportedEncodingException {
        var given = given(BY_ORGANISATION, 12, sheet("7, 8, 15, 16", 0, 2, 0, 0, 1, 0, 1, 0));
        saysNothingOfPapers(given, 16);
        assertThat(file(given).division().ballots()).extracting(Division.Ballot::group).doesNotContain("");
    }

    @Test
    void manyOfBothAreShownApart() throws UnsupportedEncodingException {
        var given = given(VoteScene.HEADS, 8, sheet("5-8, 13-14", 4, 1, 0, 1));
        var declared = file(given);
        assertThat(declared.findings()).isEmpty();
        assertThat(declared.division().ballots()).extracting(Division.Ballot::code)
                .containsExactlyInAnyOrderElementsOf(given.codes());
        assertThat(declared.division().counted()).containsExactly(new Figures(Figures.ROOM, 4, 1, 0, 1));
        assertThat(mvc.get().uri(given.vote().href() + "/reconciliation")).bodyText().contains("4 for, 1 against");
    }

    @Test
    void whoeverVotedFindsTheCodeInTheListOfThePageAndNothingElseSaysThatShe() {
        var given = given(VoteScene.HEADS, 6, sheet("14-16", 0, 3, 0, 0));
        assertThat(mvc.get().uri(given.vote().href())).bodyText().contains(given.codes()).contains("The published list",
                "/recount.json");
        var voter = given.sitting().bodies().getFirst().members().get(1);
        assertThat(mvc.get().uri(given.vote().href()).with(People.signedIn(voter))).bodyText()
                .contains("Nobody can tell any more what you voted", "href=\"#codes\"")
                .doesNotContain("You did not vote on line");
    }
}
