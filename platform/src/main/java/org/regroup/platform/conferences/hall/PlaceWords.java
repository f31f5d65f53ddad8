package org.regroup.platform.conferences.hall;

import java.util.List;
import java.util.stream.Collectors;

import org.regroup.hall.speaking.Criterion;
import org.regroup.hall.speaking.Place;
import org.regroup.hall.speaking.Place.Overtake;
import org.regroup.hall.speaking.Policy;
import org.regroup.hall.speaking.Request;
import org.regroup.hall.speaking.Trait;
import org.regroup.platform.conferences.delegates.Stating;
import org.regroup.platform.shared.Page;

/// Why somebody stands where she stands on the list of speakers, in the reader's words.
public final class PlaceWords {

    private static final int NAMED = 3;

    private PlaceWords() {}

    /// In which order people speak, the weightiest criterion first.
    public static List<String> policy(Page page, Policy policy) {
        return policy.criteria().isEmpty()
                ? List.of(page.t("hall.order.firstCome"))
                : policy.criteria().stream().map(criterion -> order(page, criterion)).toList();
    }

    private static String order(Page page, Criterion criterion) {
        return switch (criterion) {
            case Criterion.FirstTimers() -> page.t("hall.order.firstTimers");
            case Criterion.FewestSpeeches() -> page.t("hall.order.fewestSpeeches");
            case Criterion.Alternate() -> page.t("hall.order.alternate");
            case Criterion.FewestOf(var trait) -> organisation(trait)
                    ? page.t("hall.order.fewestOf.organisation")
                    : page.t("hall.order.fewestOf", name(page, trait));
            case Criterion.ShortestOf(var trait) -> organisation(trait)
                    ? page.t("hall.order.shortestOf.organisation")
                    : page.t("hall.order.shortestOf", name(page, trait));
            case Criterion.EverySecond(_, var value) -> page.t("hall.order.everySecond", group(page, value));
        };
    }

    /// What has moved her forward, and before whom; that she stands as she asked where nothing has.
    public static String reasons(Page page, Roster roster, Place place) {
        return place.reasons().isEmpty()
                ? page.t("hall.place.asked")
                : place.reasons().stream().map(criterion -> reason(page, roster, place, criterion))
                        .collect(Collectors.joining("; "));
    }

    private static String reason(Page page, Roster roster, Place place, Criterion criterion) {
        var over = place.overtakes().stream().filter(one -> one.criterion().equals(criterion)).toList();
        return page.t("hall.place.before", why(page, roster, place.request(), over.getFirst()), passed(page, roster, over));
    }

    /// Those who asked before, by name as long as they are few.
    private static String passed(Page page, Roster roster, List<Overtake> over) {
        var names = over.stream().limit(NAMED).map(one -> roster.name(page, one.other().person()))
                .collect(Collectors.joining(", "));
        return over.size() > NAMED ? page.t("hall.place.more", names, over.size() - NAMED) : names;
    }

    private static String why(Page page, Roster roster, Request request, Overtake over) {
        return switch (over.criterion()) {
            case Criterion.FirstTimers() -> page.t("hall.place.firstTimers");
            case Criterion.FewestSpeeches() -> page.t("hall.place.fewestSpeeches", over.own());
            case Criterion.Alternate() -> page.t("hall.place.alternate." + (over.own() == 0 ? "answers" : "neither"));
            case Criterion.FewestOf(var trait) -> page.t("hall.place.fewestOf", group(page, roster, request, trait), over.own());
            case Criterion.ShortestOf(var trait) ->
                page.t("hall.place.shortestOf", group(page, roster, request, trait), HallWords.clock(over.own()));
            case Criterion.EverySecond(_, var value) -> page.t("hall.place.everySecond", group(page, value));
        };
    }

    /// The organisation, or what she states of herself.
    private static String group(Page page, Roster roster, Request request, Trait trait) {
        if (organisation(trait)) {
            return roster.mark(page, request.organisation()).name();
        }
        var value = request.traits().get(trait.name());
        return value == null ? page.t("hall.place.unstated", name(page, trait)) : group(page, value);
    }

    /// What people state themselves, such as gender.
    private static String name(Page page, Trait trait) {
        return page.t("hall.trait." + trait.name());
    }

    /// A group that has a name in every language, or the words of those who belong to it.
    private static String group(Page page, String value) {
        return Stating.GENDERS.contains(value) ? page.t("hall.trait.gender." + value) : value;
    }

    private static boolean organisation(Trait trait) {
        return trait.equals(Trait.ORGANISATION);
    }
}
