package org.regroup.counting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Candidate;
import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.exchange.Expected.Marks;

/// Seeded random elections, written and read again, are the same elections.
class WhatIsWrittenReadsBackTest {

    @Test
    void blt() {
        LongStream.range(0, 500).forEach(WhatIsWrittenReadsBackTest::blt);
    }

    private static void blt(long seed) {
        Election election = MadeUpElections.ranked(seed, true, true);
        RankedBallots ballots = (RankedBallots) election.ballots();
        Election back = read("a.blt", BallotWriter.blt(election.contest(), ballots), Marks.UNSTATED);
        same(election, back);
        assertThat(back.contest().title()).isEqualTo(election.contest().title());
        assertThat(back.contest().seats()).isEqualTo(election.contest().seats());
        assertThat(back.contest().standing()).isEqualTo(election.contest().standing());
    }

    @Test
    void prefLib() {
        LongStream.range(0, 500).forEach(WhatIsWrittenReadsBackTest::prefLib);
    }

    private static void prefLib(long seed) {
        Election election = MadeUpElections.ranked(seed, seed % 2 == 0, true);
        RankedBallots ballots = (RankedBallots) election.ballots();
        Election back = read("a." + BallotWriter.prefLibExtension(election.contest(), ballots),
                BallotWriter.prefLib(election.contest(), ballots), Marks.UNSTATED);
        same(election, back);
        assertThat(back.contest().title()).isEqualTo(election.contest().title());
        assertThat(back.contest().seats()).isEqualTo(election.contest().seats());
        assertThat(back.contest().standing()).isEqualTo(election.contest().standing());
    }

    @Test
    void csvOfRankings() {
        LongStream.range(0, 500).forEach(WhatIsWrittenReadsBackTest::csvOfRankings);
    }

    private static void csvOfRankings(long seed) {
        Election election = MadeUpElections.ranked(seed, true, true);
        same(election, read("a.csv", BallotWriter.csv(election.contest(), (RankedBallots) election.ballots()), Marks.UNSTATED));
    }

    @Test
    void csvOfScores() {
        LongStream.range(0, 500).forEach(WhatIsWrittenReadsBackTest::csvOfScores);
    }

    private static void csvOfScores(long seed) {
        Election election = MadeUpElections.scored(seed, 1 + (int) (seed % 7));
        same(election, read("a.csv", BallotWriter.csv(election.contest(), (ScoredBallots) election.ballots()), Marks.SCORES));
    }

    private static Election read(String name, String text, Marks marks) {
        return ElectionFile.read(Source.of(name, text.getBytes(StandardCharsets.UTF_8)), Expected.NOTHING.with(marks)).content()
                .election();
    }

    private static void same(Election election, Election back) {
        assertThat(back.contest().candidates()).extracting(Candidate::name)
                .isEqualTo(election.contest().candidates().stream().map(Candidate::name).toList());
        assertThat(papers(back)).isEqualTo(papers(election));
    }

    /// What is on each ballot, and how much it weighs in votes.
    static Map<String, Rational> papers(Election election) {
        Map<String, Rational> papers = new TreeMap<>();
        for (int i = 0; i < election.ballots().size(); i++) {
            Rational weight = Rational.of(election.ballots().weight(i), election.ballots().unit());
            papers.put(switch (election.ballots()) {
                case RankedBallots ranked -> ranked.ranking(i).toString();
                case ScoredBallots scored -> scores(scored, i, election.contest()) + " of " + scored.highest();
            }, weight);
        }
        return papers;
    }

    private static String scores(ScoredBallots scored, int ballot, Contest contest) {
        return contest.candidates().stream().map(c -> String.valueOf(scored.score(ballot, c.number()))).toList().toString();
    }
}
