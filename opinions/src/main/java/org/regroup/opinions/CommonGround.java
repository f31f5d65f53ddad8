package org.regroup.opinions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far a statement is common to all: decided by the voice that agrees least, so that no size buys a result.
///
/// Each organisation is one voice whatever its size, and so is each opinion group. Unaffiliated people speak through their
/// opinion groups. Only voices with enough respondents on the statement are heard ([MapOptions]). A statement enters the
/// ranking only if every opinion group that could be heard is heard and, where at least two organisations could be heard,
/// at least two are. A voice could be heard if it is on any counting statement of the dialogue.
///
/// @param statement           id of the statement
/// @param score               the lower of the two floors, between 0 and 1
/// @param acrossOrganisations agree share of the most reluctant organisation; `null` where fewer than two could be heard
/// @param acrossGroups        agree share of the most reluctant opinion group; with no groups, of everybody
public record CommonGround(String statement, double score, @Nullable Floor acrossOrganisations, Floor acrossGroups) {

    private static final String EVERYBODY = "everybody";

    /// All statements that qualify, best first; equal scores by the share of all who agree, then in canonical order.
    static List<CommonGround> ranked(List<StatementResult> statements, MapOptions options) {
        List<StatementResult> counting = statements.stream().filter(StatementResult::counts).toList();
        Set<String> organisations = audible(counting, StatementResult::byOrganisation, options.organisationEvidence());
        Set<String> groups = audible(counting, CommonGround::groupVoices, options.groupEvidence());
        record Candidate(CommonGround ground, double share) {}
        return counting.stream()
                .flatMap(s -> of(s, organisations, groups, options).map(g -> new Candidate(g, s.tally().smoothedAgreeShare()))
                        .stream())
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.ground.score).thenComparingDouble(c -> -c.share))
                .map(Candidate::ground).toList();
    }

    private static Optional<CommonGround> of(StatementResult statement, Set<String> organisations, Set<String> groups,
            MapOptions options) {
        Floor acrossGroups = Floor.of(groupVoices(statement), options.groupEvidence());
        Floor acrossOrganisations = Floor.of(statement.byOrganisation(), options.organisationEvidence());
        boolean severalOrganisations = organisations.size() >= 2;
        if (acrossGroups.heard == 0 || acrossGroups.heard < groups.size())
            return Optional.empty();
        if (severalOrganisations && acrossOrganisations.heard < 2)
            return Optional.empty();
        return Optional.of(severalOrganisations
                ? new CommonGround(statement.id(), Math.min(acrossGroups.share, acrossOrganisations.share), acrossOrganisations,
                        acrossGroups)
                : new CommonGround(statement.id(), acrossGroups.share, null, acrossGroups));
    }

    private static SequencedMap<String, Tally> groupVoices(StatementResult statement) {
        SequencedMap<String, Tally> voices = statement.groupsByName();
        if (voices.isEmpty())
            voices.put(EVERYBODY, statement.tally());
        return voices;
    }

    private static Set<String> audible(List<StatementResult> statements,
            Function<StatementResult, SequencedMap<String, Tally>> voices, int evidence) {
        return statements.stream().flatMap(s -> voices.apply(s).entrySet().stream())
                .filter(v -> v.getValue().seen() >= evidence).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// The most reluctant voice.
    ///
    /// @param share   its smoothed agree share `(agree + 1) / (seen + 2)`
    /// @param voice   the organisation, or the id of the opinion group, that decides
    /// @param heard   how many voices had enough respondents
    /// @param unheard voices with too few respondents to count
    public record Floor(double share, String voice, int heard, List<String> unheard) {

        static Floor of(SequencedMap<String, Tally> voices, int evidence) {
            List<Map.Entry<String, Tally>> heard = new ArrayList<>();
            List<String> unheard = new ArrayList<>();
            for (var voice : voices.entrySet()) {
                if (voice.getValue().seen() >= evidence)
                    heard.add(voice);
                else
                    unheard.add(voice.getKey());
            }
            var lowest = heard.stream().min(Comparator.comparingDouble(v -> v.getValue().smoothedAgreeShare()));
            return new Floor(lowest.map(v -> v.getValue().smoothedAgreeShare()).orElse(0.0),
                    lowest.map(Map.Entry::getKey).orElse(""),
                    heard.size(), List.copyOf(unheard));
        }
    }
}
