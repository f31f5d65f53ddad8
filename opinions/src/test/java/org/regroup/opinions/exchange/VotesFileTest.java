package org.regroup.opinions.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Votes;

class VotesFileTest {

    private static final Votes EXPECTED = Votes.builder().cast("ada", "1", Answer.AGREE, 0).cast("ben", "1", Answer.DISAGREE, 0)
            .cast("cleo", "2", Answer.PASS, 0).build();

    @ParameterizedTest
    @ValueSource(strings = {"participant,statement,vote\nada,1,1\nben,1,-1\ncleo,2,0\n",
            "Vote,Voter-ID,Comment-ID\nAgree,ada,1\nDISAGREE,ben,1\npass,cleo,2\n",
            "user,item,value,remark\nada,1,+1,x\nben,1,-1,\ncleo,2,0,\n",
            "voter,statement-id,answer\nada,1,agree\nben,1,disagree\ncleo,2,pass",
            "participant,statement,vote\n\nada, 1 ,1\nada,1,1\nben,1,-1\ncleo,2,0\n"})
    void recognisesColumnsAndAnswersByName(String csv) {
        assertThat(RealDialogues.content(VotesFile.read(source(csv), 1000))).isEqualTo(EXPECTED);
    }

    @Test
    void takesContradictingVotesWithoutATimestampAsAPassInAnyOrder() {
        Votes votes = RealDialogues.content(VotesFile.read(source("participant,statement,vote\nada,1,1\nada,1,-1\n"), 1000));

        assertThat(votes.answer("ada", "1")).contains(Answer.PASS);
    }

    @Test
    void letsTheLatestVoteStandByTimestamp() {
        Votes votes = RealDialogues
                .content(VotesFile.read(source("timestamp,participant,statement,vote\n2,ada,1,1\n1,ada,1,-1\n"), 1000));

        assertThat(votes.answer("ada", "1")).contains(Answer.AGREE);
    }

    @Test
    void namesEmptyIdsAndUnknownAnswers() {
        assertThat(report(VotesFile.read(source("participant,statement,vote\n,1,1\nada,,1\nada,1,2\n"), 1000))).isEqualTo("""
                votes.csv, line 2, participant: The id is missing.
                votes.csv, line 3, statement: The id is missing.
                votes.csv, line 4, vote: "2" is not an answer. Use 1, 0, -1 or agree, pass, disagree.""");
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        assertThat(report(VotesFile.read(source("participant,voter,statement,vote\n1,1,1,1\n"), 1000)))
                .isEqualTo("votes.csv, line 1, voter: The column stands twice. Remove one of them.");
    }

    @Test
    void readsAffiliations() {
        var reading = Affiliations.read(source("participant,organisation\n1,Tenants\n2,\n3,\"Union, northern branch\"\n"), 1000);

        assertThat(RealDialogues.content(reading)).containsExactly(Map.entry("1", "Tenants"),
                Map.entry("3", "Union, northern branch"));
    }

    @Test
    void refusesPeopleWithTwoOrganisations() {
        assertThat(report(Affiliations.read(source("participant,organisation\n1,Tenants\n1,Union\n"), 1000)))
                .isEqualTo("votes.csv, line 3, participant: \"1\" stands twice. Give each person one line.");
    }

    @Test
    void readsGivenGroups() {
        assertThat(RealDialogues.content(GivenGroups.read(source("participant,group\n1,0\n2,\n3,1.0\n"), 1000)))
                .containsExactly(Map.entry("1", 0), Map.entry("3", 1));
    }

    private static String report(Reading<?> reading) {
        return ((Reading.Refused<?>) reading).report();
    }

    private static CsvSource source(String csv) {
        return CsvSource.of("votes.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
