package org.regroup.platform.dialogues.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.opinions.Place;
import org.regroup.platform.dialogues.result.Marks.Person;

class NoMarkIsOnePersonTest {

    @Test
    void everyMarkStandsForAtLeastThreePeopleAndEverybodyIsInOne() {
        for (int people : new int[]{3, 4, 5, 7, 20, 100, 599, 900, 1921}) {
            var parts = Marks.of(crowd(people, 1), Marks.least(people));

            assertThat(parts).allMatch(part -> part.size() >= Marks.LEAST);
            assertThat(parts.stream().flatMap(List::stream).map(Person::id)).hasSize(people).doesNotHaveDuplicates();
            assertThat(parts).hasSizeLessThanOrEqualTo(200);
        }
    }

    @Test
    void twoPeopleAreNotDrawn() {
        assertThat(Marks.of(crowd(2, 1), 3)).isEmpty();
    }

    @Test
    void theOrderOfPeopleChangesNothing() {
        var people = crowd(500, 7);

        assertThat(Marks.of(people.reversed(), 5).stream().map(part -> part.stream().map(Person::id).sorted().toList()))
                .containsExactlyInAnyOrderElementsOf(
                        Marks.of(people, 5).stream().map(part -> part.stream().map(Person::id).sorted().toList()).toList());
    }

    @Test
    void theMapOfNineHundredPeopleHasAboutTwoHundredMarks() {
        var picture = Objects.requireNonNull(Sample.camps(3).facts().picture());

        assertThat(picture.fewest()).isGreaterThanOrEqualTo(3);
        assertThat(picture.dots()).hasSizeBetween(120, 200);
        assertThat(picture.dots()).allMatch(dot -> dot.x() > 0 && dot.x() < picture.width() && dot.y() > 0
                && dot.y() < picture.height());
    }

    @Test
    void noOrganisationTooSmallToShowIsDrawn() {
        var facts = Sample.of(8).people(19, "ci", "++++----").people(40, "tc", "++++++--").people(40, "co", "--++--++").facts();

        assertThat(Objects.requireNonNull(facts.picture()).dots()).extracting(Picture.Dot::voice).doesNotContain(1, 0);
    }

    @Test
    void theSameAnswersGiveTheSameMap() {
        assertThat(Sample.camps(5).facts()).isEqualTo(Sample.camps(5).facts());
    }

    private static List<Person> crowd(int people, long seed) {
        var chance = new SplittableRandom(seed);
        return IntStream.range(0, people)
                .mapToObj(i -> new Person("p" + i, new Place(chance.nextDouble(), chance.nextDouble()))).toList();
    }
}
