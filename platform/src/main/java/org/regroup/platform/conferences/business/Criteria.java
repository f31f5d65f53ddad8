package org.regroup.platform.conferences.business;

import java.util.List;
import java.util.Optional;

import org.regroup.hall.speaking.Criterion;
import org.regroup.hall.speaking.Trait;
import org.regroup.platform.shared.Page;

/// The criteria of an order of speakers as a form offers them and a page says them.
final class Criteria {

    private static final String FIRST = "first";
    private static final String FEWEST = "fewest";
    private static final String ALTERNATE = "alternate";
    private static final String WOMEN = "women";
    private static final String FEWEST_OF = "fewest-";
    private static final String SHORTEST_OF = "shortest-";
    private static final List<String> TRAITS = List.of("organisation", "gender", "tendency");

    /// Everything that can be chosen.
    static final List<String> CODES = List.of(FIRST, FEWEST, ALTERNATE, WOMEN, "fewest-organisation", "shortest-organisation",
            "fewest-gender", "shortest-gender", "fewest-tendency", "shortest-tendency");

    private Criteria() {}

    static Optional<Criterion> of(String code) {
        if (!CODES.contains(code)) {
            return Optional.empty();
        }
        return Optional.of(switch (code) {
            case FIRST -> new Criterion.FirstTimers();
            case FEWEST -> new Criterion.FewestSpeeches();
            case ALTERNATE -> new Criterion.Alternate();
            case WOMEN -> new Criterion.EverySecond(new Trait("gender"), "woman");
            case String fewest when fewest.startsWith(FEWEST_OF) ->
                new Criterion.FewestOf(new Trait(fewest.substring(FEWEST_OF.length())));
            case String shortest -> new Criterion.ShortestOf(new Trait(shortest.substring(SHORTEST_OF.length())));
        });
    }

    /// @throws IllegalArgumentException for one that no form of ours has written
    static String code(Criterion criterion) {
        return switch (criterion) {
            case Criterion.FirstTimers() -> FIRST;
            case Criterion.FewestSpeeches() -> FEWEST;
            case Criterion.Alternate() -> ALTERNATE;
            case Criterion.EverySecond _ -> WOMEN;
            case Criterion.FewestOf(var trait) -> FEWEST_OF + known(trait);
            case Criterion.ShortestOf(var trait) -> SHORTEST_OF + known(trait);
        };
    }

    private static String known(Trait trait) {
        if (!TRAITS.contains(trait.name())) {
            throw new IllegalArgumentException("no form offers " + trait);
        }
        return trait.name();
    }

    static String words(Page page, String code) {
        return page.t("business.criterion." + code);
    }
}
