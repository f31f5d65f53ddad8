package org.regroup.opinions.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import org.regroup.opinions.Votes;

/// A dialogue as an export folder holds it.
///
/// @param votes              the votes that stand
/// @param statements         texts and moderation, in canonical order of their ids
/// @param summary            `summary.csv`: topic, url, conversation-description and so on
/// @param publishedGroups    group-id of participants who had one in the published analysis
/// @param publishedConsensus group-informed-consensus of statements that had one
public record PolisDialogue(Votes votes, List<PolisStatement> statements, SequencedMap<String, String> summary,
        SequencedMap<String, Integer> publishedGroups, SequencedMap<String, Double> publishedConsensus) {

    public PolisDialogue {
        statements = List.copyOf(statements);
        summary = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(summary));
        publishedGroups = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(publishedGroups));
        publishedConsensus = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(publishedConsensus));
    }

    /// A dialogue to write that has no published analysis.
    public static PolisDialogue of(Votes votes, List<PolisStatement> statements, SequencedMap<String, String> summary) {
        return new PolisDialogue(votes, statements, summary, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// Text of each statement by its id.
    public Map<String, String> texts() {
        return statements.stream().collect(Collectors.toMap(PolisStatement::id, PolisStatement::text));
    }
}
