package org.regroup.platform.dialogues.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Disclosure;
import org.regroup.opinions.OpinionGroup;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Place;
import org.regroup.opinions.Votes;
import org.regroup.platform.dialogues.result.Marks.Person;
import org.regroup.platform.dialogues.result.Picture.Dot;
import org.regroup.platform.dialogues.result.Picture.Outline;

/// Draws the map: people are placed on paper, gathered into marks, and groups are outlined.
final class Drawing {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 430;
    private static final double MARGIN = 26;
    private static final double EDGE = 7;

    private final Votes votes;
    private final OpinionMap map;
    private final List<Voice> voices;
    private final Set<Integer> shownGroups;
    private final Disclosure disclosure;

    /// @param votes       with the voices that are shown apart, and no others
    /// @param shownGroups numbers of the groups that may be shown apart
    Drawing(Votes votes, OpinionMap map, List<Voice> voices, Set<Integer> shownGroups, Disclosure disclosure) {
        this.votes = votes;
        this.map = map;
        this.voices = voices;
        this.shownGroups = shownGroups;
        this.disclosure = disclosure;
    }

    /// Null where too few people could be placed to draw a single mark.
    @Nullable
    Picture picture(Directions directions) {
        SequencedMap<String, Place> places = onPaper(map.places());
        int least = Marks.least(places.size());
        List<List<Person>> marks = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (Voice voice : voices) {
            if (voices.size() > 1 && voice.participants() < disclosure.organisationMinimum())
                continue;
            var people = places.entrySet().stream().filter(entry -> key(entry.getKey()).equals(voice.key()))
                    .map(entry -> new Person(entry.getKey(), entry.getValue())).toList();
            for (List<Person> mark : Marks.of(people, least)) {
                marks.add(mark);
                dots.add(dot(voice, mark));
            }
        }
        if (dots.isEmpty())
            return null;
        // no voice is drawn over another
        dots.sort(Comparator.comparingDouble(Dot::y).thenComparingDouble(Dot::x).thenComparingInt(Dot::voice));
        var sizes = marks.stream().mapToInt(List::size).summaryStatistics();
        return new Picture(WIDTH, HEIGHT, (int) sizes.getSum(), sizes.getMin(), sizes.getMax(), List.copyOf(dots),
                outlines(places), directions.across(), directions.upwards(), map.axes().first(), map.axes().second());
    }

    private String key(String participant) {
        return votes.organisationOf(participant).orElse("");
    }

    private Dot dot(Voice voice, List<Person> people) {
        double x = people.stream().mapToDouble(person -> person.place().x()).average().orElseThrow();
        double y = people.stream().mapToDouble(person -> person.place().y()).average().orElseThrow();
        Map<Integer, Long> groups = people.stream()
                .collect(Collectors.groupingBy(person -> number(map.groupOf(person.id())), Collectors.counting()));
        var most = groups.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        boolean unsure = shownGroups.size() > 1 && most.getValue() * 3 < people.size() * 2L;
        return new Dot(Math.clamp(x, EDGE, WIDTH - EDGE), Math.clamp(y, EDGE, HEIGHT - EDGE), voice.number(),
                shownGroups.contains(most.getKey()) ? most.getKey() : 0, unsure);
    }

    private static int number(@Nullable Integer group) {
        return group == null ? 0 : group + 1;
    }

    private List<Outline> outlines(SequencedMap<String, Place> places) {
        return map.groups().stream().filter(group -> shownGroups.contains(group.id() + 1))
                .map(group -> Outlines.of(group.id() + 1, of(group, places))).toList();
    }

    private static List<Place> of(OpinionGroup group, SequencedMap<String, Place> places) {
        return group.members().stream().map(places::get).filter(java.util.Objects::nonNull).toList();
    }

    /// The map on a sheet of fixed size: one scale for both directions, as only distances mean something.
    private static SequencedMap<String, Place> onPaper(SequencedMap<String, Place> places) {
        SequencedMap<String, Place> onPaper = new LinkedHashMap<>();
        if (places.isEmpty())
            return onPaper;
        double[] x = range(places.values(), true);
        double[] y = range(places.values(), false);
        double scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(1e-9, x[1] - x[0]),
                (HEIGHT - 2 * MARGIN) / Math.max(1e-9, y[1] - y[0]));
        places.forEach((id, place) -> onPaper.put(id, new Place(WIDTH / 2 + scale * (place.x() - (x[0] + x[1]) / 2),
                HEIGHT / 2 - scale * (place.y() - (y[0] + y[1]) / 2))));
        return onPaper;
    }

    /// All but the outermost hundredth at either end, who would squeeze everybody else together.
    private static double[] range(Collection<Place> places, boolean across) {
        double[] sorted = places.stream().mapToDouble(place -> across ? place.x() : place.y()).sorted().toArray();
        int outer = sorted.length / 100;
        return new double[]{sorted[outer], sorted[sorted.length - 1 - outer]};
    }
}
