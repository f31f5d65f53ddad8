package org.regroup.platform.dialogues.result;

import java.util.List;
import java.util.Map;

import org.regroup.opinions.Votes;

/// What a result is made of: the answers, and the names of what they are about.
///
/// @param votes         answers, with the organisations people spoke for
/// @param wordings      words of the statements by id
/// @param organisations names of the organisations, `participants` not yet counted
/// @param sources       people who took part by the way they came, such as `member` or `paper`
record Material(Votes votes, Map<String, Wording> wordings, List<Voice> organisations, Map<String, Integer> sources) {

    Material with(Votes newVotes) {
        return new Material(newVotes, wordings, organisations, sources);
    }
}
