package org.regroup.platform.dialogues.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.regroup.opinions.Place;

/// Gathers people into marks, so that no mark is one person and a map has about two hundred of them.
///
/// The people of one voice are halved again and again, across the direction in which they lie wider apart, until each part
/// is as small as a mark may be (a k-d tree, Bentley 1975). A mark stands where its people stand on average. The same
/// people give the same marks.
final class Marks {

    static final int LEAST = 3;
    private static final int ABOUT = 200;

    record Person(String id, Place place) {}

    private Marks() {}

    /// How many people a mark stands for at least.
    static int least(int people) {
        return Math.max(LEAST, Math.ceilDiv(people, ABOUT));
    }

    /// Parts of at least `least` people each; none where there are fewer.
    static List<List<Person>> of(List<Person> people, int least) {
        List<List<Person>> parts = new ArrayList<>();
        halve(people, people.size() / least, parts);
        return parts;
    }

    private static void halve(List<Person> people, int marks, List<List<Person>> parts) {
        if (marks <= 1) {
            if (marks == 1)
                parts.add(people);
            return;
        }
        boolean wide = width(people, person -> person.place().x()) >= width(people, person -> person.place().y());
        var sorted = people.stream().sorted(
                Comparator.comparingDouble((Person person) -> wide ? person.place().x() : person.place().y())
                        .thenComparing(Person::id))
                .toList();
        int left = marks / 2;
        int cut = (int) ((long) people.size() * left / marks);
        halve(sorted.subList(0, cut), left, parts);
        halve(sorted.subList(cut, sorted.size()), marks - left, parts);
    }

    private static double width(List<Person> people, ToDoubleFunction<Person> coordinate) {
        var range = people.stream().mapToDouble(coordinate).summaryStatistics();
        return range.getMax() - range.getMin();
    }
}
