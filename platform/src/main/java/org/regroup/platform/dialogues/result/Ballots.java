package org.regroup.platform.dialogues.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

import org.regroup.opinions.Moderation;
import org.regroup.opinions.Votes;

/// All ballots of a dialogue at one moment, and what they are about.
///
/// @param version       of the answers, as the dialogue counts it
/// @param organisations names, `participants` not yet counted
record Ballots(long version, SequencedMap<UUID, Ballot> byParticipant, List<Asked> statements, List<Voice> organisations) {

    record Asked(Wording wording, int number, Moderation moderation, boolean meta) {}

    Ballots with(SequencedMap<UUID, Ballot> ballots) {
        return new Ballots(version, ballots, statements, organisations);
    }

    Material material() {
        var votes = Votes.builder();
        Map<String, Wording> wordings = new LinkedHashMap<>();
        for (Asked asked : statements) {
            votes.statement(asked.wording.id(), asked.moderation, asked.meta);
            wordings.put(asked.wording.id(), asked.wording);
        }
        Map<String, Integer> sources = new LinkedHashMap<>();
        for (Ballot ballot : byParticipant.values()) {
            votes.participant(ballot.number(), ballot.organisation());
            ballot.answers().forEach((number, given) -> votes.cast(ballot.number(), Integer.toString(number), given.answer(),
                    given.timestamp()));
            sources.merge(ballot.source(), 1, Integer::sum);
        }
        return new Material(votes.build(), wordings, organisations, sources);
    }
}
