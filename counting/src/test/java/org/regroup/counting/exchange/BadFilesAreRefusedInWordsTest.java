package org.regroup.counting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.regroup.counting.Candidate;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.report.CountJson;

/// Whatever is in a file, it is read, or refused with its name, the line and what was expected; never a failure of the program.
class BadFilesAreRefusedInWordsTest {

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    /// One file of every format.
    private static List<Source> files(long seed) {
        Election ranked = MadeUpElections.ranked(seed, true, false);
        RankedBallots ballots = (RankedBallots) ranked.ballots();
        Contest contest = ranked.contest();
        Election scored = MadeUpElections.scored(seed, 5);
        String json = Methods.named("scottish").orElseThrow().count(ranked, Settings.STANDARD) instanceof Counted.Done(var result)
                ? new String(CountJson.of(result, ranked, Settings.STANDARD, true), StandardCharsets.UTF_8)
                : "{\"papers\":[]}";
        return List.of(source("a.blt", BallotWriter.blt(contest, ballots)),
                source("a.toi", BallotWriter.prefLib(contest, ballots)), source("a.csv", BallotWriter.csv(contest, ballots)),
                source("b.csv", BallotWriter.csv(scored.contest(), (ScoredBallots) scored.ballots())), source("a.json", json),
                source("tally.txt", "  Option 1--->: Ada\n/ Option 2-->: Ben\nV: 12 abc\nV: -1 def\nV: 1- fff\n"),
                source("c.csv", "voters,approved\n12,A B\n4,B\n"),
                source("d.csv", "rank 1,rank 2,weight\nAda,Ben,2.5\nBen=Cleo,,4\n"),
                source("e.json", "{\"result\":[[[1,2,0],[2,1,3],[0,0,1]]]}"),
                source("a.txt", "Title: T\n12: Ada > Ben = Cleo\nBen > Ada * 3\n"),
                source("a.pb",
                        "META\nkey;value\nbudget;100\nnum_projects;2\nnum_votes;2\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;40\n2;70\n"
                                + "VOTES\nvoter_id;vote\n1;1,2\n2;2\n"));
    }

    private static Source source(String name, String text) {
        return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void weightsThatDoNotAddUpExactly() {
        String line = "900000000000.000001 1 0\n";
        assertThat(ElectionFile.read(source("a.blt", "2 1\n" + line.repeat(12) + "0\n\"A\"\n\"B\"\n")))
                .isInstanceOf(Reading.Refused.class);
        assertThat(ElectionFile.read(source("a.csv", "ballots,rank 1\n1/999983,A\n1/999979,B\n1/999961,A\n1/999959,B\n")))
                .isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filesCutInTheMiddleOrDamagedAnywhere(long seed) {
        Random random = new Random(seed);
        for (Source file : files(seed)) {
            byte[] whole = file.bytes();
            tell(Source.of(file.name(), Arrays.copyOf(whole, random.nextInt(whole.length + 1))));
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--)
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean()
                        ? "0123456789,;:={}->\"\n\r\t #-".charAt(random.nextInt(25))
                        : random.nextInt(256));
            tell(Source.of(file.name(), damaged));
            tell(Source.of("unknown", damaged));
        }
    }

    private static void tell(Source source) {
        for (Expected.Marks marks : Expected.Marks.values())
            if (ElectionFile.read(source, Expected.NOTHING.with(marks)) instanceof Reading.Refused<ElectionFile> refused)
                assertThat(refused.problems()).isNotEmpty()
                        .allSatisfy(p -> assertThat(p.toString()).startsWith(source.name()).endsWith("."));
    }

    @Test
    void everyMadeUpFileIsReadWhenItIsWhole() {
        for (Source file : files(7))
            assertThat(ElectionFile.read(file, Expected.NOTHING)).as(file.name()).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
            "a.soi | # NUMBER ALTERNATIVES: 2~3: 1,4 | a.soi, line 2: \"4\" is not a candidate. There are 2.",
            "a.soi | # NUMBER ALTERNATIVES: 2~# NUMBER VOTERS: 9~3: 1,2 | a.soi: The ballots add up to 3 and the file says 9. It may be cut off.",
            "a.toi | # NUMBER ALTERNATIVES: 3~3: 1,{2,3 | a.toi, line 2: \"1,{2,3\" has a brace that is not closed. The line may be cut off.",
            "a.soc | # NUMBER ALTERNATIVES: 2~3: 1 | a.soc, line 2: \"3: 1\" does not rank all 2 candidates, as \"soc\" promises. The line may be cut off.",
            "a.soi | # NUMBER ALTERNATIVES: 2~x: 1 | a.soi, line 2: \"x: 1\" is not a ballot. Expected \"12: 1,2\", or \"12: 1,{2,3}\" for equal ranks.",
            "a.csv | Ada,Ben~1,x | a.csv, line 2, Ben: \"x\" is not a rank. Use 1 for the first preference, 2 for the second, or nothing.",
            "a.csv | weight,Ada,Ben~-3,1,2 | a.csv, line 2, weight: \"-3\" is not a number of ballots. Use a number such as 12 or 0.5, at most a million million.",
            "a.csv | Ada,Ben~1 | a.csv, line 2: The line has 1 fields, the header has 2. Put names with commas into quotation marks, and check that the file is complete.",
            "a.csv | Ada,Ada~1,2 | a.csv, line 1, Ada: Two columns are for this candidate.",
            "t.txt | Candidates: Ada, Ben~3: Ada > Bem | t.txt, line 2: \"Bem\" is not a candidate. Did you mean \"Ben\"? There are 2: Ada, Ben.",
            "t.txt | Option 1->: Ada~V: 12 x | t.txt, line 2: \"12\" has 2 signs for 1 options. The line may be cut off.",
            "r.json | {\"method\":\"irv\",\"contest\":{}} | r.json, papers: The result was written without its papers, so it cannot be counted again.",
            "b.json | {\"result\":[[3,4]]} | b.json: No question of this Belenios election was answered by ranking: the result holds sums of answers, which were counted under encryption, and no ballots.",
            "a.pb | META~budget;5~PROJECTS~project_id;cost~1;2~VOTES~voter_id;vote~1;9 | a.pb, budget: \"\" is not an amount of money."})
    void saysFileLineAndWhatWasExpected(String name, String text, String sentence) {
        Reading<ElectionFile> reading = ElectionFile.read(source(name, text.replace('~', '\n')));

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class,
                refused -> assertThat(refused.report()).isEqualTo(sentence.replace(": \"\" is", ": is")));
    }

    @Test
    void namesTheFirstTwentyProblemsAndCountsTheRest() {
        Reading<ElectionFile> reading = ElectionFile.read(source("a.csv", "Ada,Ben\n" + "1,x\n".repeat(50)));

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.problems()).hasSize(20);
            assertThat(refused.report()).endsWith("30 more problems of this kind or others.");
        });
    }

    @Test
    void aSpreadsheetAnEmptyFileAndAPictureAreNamedForWhatTheyAre() {
        assertThat(refusal("a.xlsx", "PK\u0003\u0004....")).contains("Save its sheet as \"CSV UTF-8\"");
        assertThat(refusal("a.blt", "")).isEqualTo("a.blt: The file is empty.");
        assertThat(refusal("a.png", "\u0000\u0001\u0002")).contains("The format is not known. Known formats are BLT");
    }

    private static String refusal(String name, String text) {
        return ((Reading.Refused<ElectionFile>) ElectionFile.read(source(name, text))).report();
    }

    @Test
    void candidatesGivenBesidesNameThoseOfTheBallots() {
        Expected expected = Expected.NOTHING.with(List.of(Candidate.of(1, "Zoë"), Candidate.of(2, "Ada")));
        Election election = ElectionFile.read(source("a.csv", "rank 1,rank 2\nAda,Zoë\n2,\n"), expected).content().election();

        assertThat(election.contest().name(1)).isEqualTo("Zoë");
        assertThat(WhatIsWrittenReadsBackTest.papers(election)).containsOnlyKeys("[[2], [1]]", "[[2]]");
    }

    @Test
    void anOlderPrefLibFileWithoutHeadingsIsRead() {
        Election election = ElectionFile
                .read(source("ED-00001.toc", "3\n1,Ada\n2,Ben, the elder\n3,Cleo\n10,10,2\n7,1,{2,3}\n3,2,3,1\n")).content()
                .election();

        assertThat(election.contest().name(2)).isEqualTo("Ben, the elder");
        assertThat(WhatIsWrittenReadsBackTest.papers(election)).containsOnlyKeys("[[1], [2, 3]]", "[[2], [3], [1]]");
    }

    @Test
    void pabulibVotesComeWithCostsAndMoney() {
        Election election = ElectionFile.read(files(1).getLast()).content().election();

        assertThat(election.budget()).hasToString("Budget[total=100, costs=[40, 70]]");
        assertThat(election.contest().seats()).isEqualTo(2);
        assertThat(WhatIsWrittenReadsBackTest.papers(election)).containsOnlyKeys("[1, 1] of 1", "[0, 1] of 1");
    }
}
