package org.regroup.opinions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Every statement counted over everybody, over organisations and over opinion groups, in one pass over the votes.
final class Tables {

    private final Votes votes;
    private final Groups groups;
    /// by statement, then by voice; the last voice of the organisations is the unaffiliated
    private final Tally[][] organisations;
    private final Tally[][] opinionGroups;

    private Tables(Votes votes, Groups groups) {
        this.votes = votes;
        this.groups = groups;
        int unaffiliated = votes.organisations().size();
        int[] voice = IntStream.of(votes.organisation).map(o -> o < 0 ? unaffiliated : o).toArray();
        this.organisations = count(votes, voice, unaffiliated + 1);
        this.opinionGroups = count(votes, groups.groupOf(), groups.ids().size());
    }

    static Tables of(Votes votes, Groups groups) {
        return new Tables(votes, groups);
    }

    /// How a group answered a statement, both by position.
    Tally group(int statement, int group) {
        return opinionGroups[statement][group];
    }

    /// How everybody in any group answered a statement.
    Tally grouped(int statement) {
        Tally all = Tally.NONE;
        for (Tally group : opinionGroups[statement])
            all = all.plus(group);
        return all;
    }

    List<StatementResult> results() {
        return IntStream.range(0, votes.statements().size()).mapToObj(this::result).toList();
    }

    private StatementResult result(int index) {
        Statement statement = votes.statements().get(index);
        Tally[] voices = organisations[index];
        Tally unaffiliated = voices[voices.length - 1];
        Tally all = Tally.NONE;
        for (Tally voice : voices)
            all = all.plus(voice);
        return new StatementResult(statement.id(), statement.moderation(), statement.meta(), all,
                named(votes.organisations(), voices), unaffiliated, named(groups.ids(), opinionGroups[index]),
                groupInformedConsensus(all, opinionGroups[index]));
    }

    private static double groupInformedConsensus(Tally all, Tally[] groups) {
        if (groups.length == 0)
            return all.smoothedAgreeShare();
        double product = 1;
        for (Tally group : groups)
            product *= group.smoothedAgreeShare();
        return product;
    }

    private static <K> SequencedMap<K, Tally> named(List<K> names, Tally[] tallies) {
        SequencedMap<K, Tally> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++)
            named.put(names.get(i), tallies[i]);
        return Collections.unmodifiableSequencedMap(named);
    }

    /// @param voiceOf for each participant a voice, or -1 to leave them out
    private static Tally[][] count(Votes votes, int[] voiceOf, int voices) {
        int statements = votes.statements().size();
        int[] agree = new int[statements * voices];
        int[] disagree = new int[statements * voices];
        int[] pass = new int[statements * voices];
        for (int p = 0; p < voiceOf.length; p++) {
            if (voiceOf[p] < 0)
                continue;
            for (int cell = votes.rowStart[p]; cell < votes.rowStart[p + 1]; cell++) {
                int[] counted = votes.answer[cell] > 0 ? agree : votes.answer[cell] < 0 ? disagree : pass;
                counted[votes.column[cell] * voices + voiceOf[p]]++;
            }
        }
        Tally[][] tallies = new Tally[statements][voices];
        for (int i = 0; i < statements * voices; i++)
            tallies[i / voices][i % voices] = new Tally(agree[i], disagree[i], pass[i]);
        return tallies;
    }
}
