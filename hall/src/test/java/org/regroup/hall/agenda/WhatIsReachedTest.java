package org.regroup.hall.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

import org.regroup.hall.agenda.Section.Unreached;

class WhatIsReachedTest {

    private static final Allowances USUAL = new Allowances(300, 0, 180, 180, 60, 0);
    private static final Instant NINE = Instant.parse("2027-03-06T09:00:00Z");

    private static Instant at(int hours, int minutes) {
        return NINE.plus(Duration.ofHours(hours).plusMinutes(minutes));
    }

    /// Thirty-one motions at a conference of two days: thirteen hours are needed, nine are there.
    @Test
    void ofThirtyOneMotionsElevenAreNotReached() {
        var motions = new ArrayList<Item>();
        for (int number = 1; number <= 31; number++) {
            motions.add(number <= 20
                    ? Item.Business.of("motion " + number, 3, 1)
                    : number <= 23
                            ? Item.Business.of("motion " + number, 2, 1)
                            : Item.Business.of("motion " + number, 4, 0));
        }
        var sittings = List.of(new Sitting(at(1, 0), at(4, 0)), new Sitting(at(5, 0), at(8, 0)),
                new Sitting(at(24, 0), at(27, 0)));
        var table = Timetable.of(List.of(Section.of("motions", motions, Unreached.REMITTED)), sittings, USUAL);
        assertThat(table.needed()).isEqualTo(Duration.ofHours(13));
        assertThat(table.available()).isEqualTo(Duration.ofHours(9));
        assertThat(table.unreached()).hasSize(11).extracting(line -> line.item().name())
                .startsWith("motion 21").endsWith("motion 31");
        assertThat(table.lines().get(19).ends()).contains(at(27, 0));
        assertThat(table.lines().get(19).cut()).isFalse();
        // put by consent, the eleven take one vote between them
        var saved = Timetable.of(List.of(Section.of("consent", List.of(new Item.Consent("list", 11)), Unreached.REMITTED),
                Section.of("motions", motions.subList(0, 19), Unreached.REMITTED)), sittings, USUAL);
        assertThat(saved.unreached()).isEmpty();
    }

    @Test
    void aMotionTakesWhatTheStandingOrdersGiveIt() {
        var by = new Allowances(300, 120, 180, 180, 60, 0);
        assertThat(Item.Business.of("m", 3, 2).seconds(by)).isEqualTo(300 + 120 + 3 * 180 + 180 + 2 * (300 + 180 + 60) + 60);
        assertThat(Item.Business.of("m", 3, 2).within(600).seconds(by)).isEqualTo(600);
        assertThat(new Item.Consent("c", 0).seconds(by)).isZero();
    }

    @Test
    void theGuillotineEndsASectionAndNotTheNext() {
        var first = Section.of("first", List.of(new Item.Fixed("a", 2_400), new Item.Fixed("b", 2_400),
                new Item.Fixed("c", 60)), Unreached.VOTED_WITHOUT_DEBATE).until(at(1, 0));
        var second = Section.of("second", List.of(new Item.Fixed("d", 600)), Unreached.FALLS);
        var table = Timetable.of(List.of(first, second), List.of(new Sitting(NINE, at(3, 0))), USUAL);
        assertThat(table.lines()).extracting(line -> line.item().name() + " " + line.reached() + " " + line.cut())
                .containsExactly("a true false", "b true true", "c false false", "d true false");
        assertThat(table.lines().get(3).starts()).contains(at(1, 0));
    }

    @Test
    void aSectionWhoseTimeIsOverBeforeItsTurnIsNotReachedAndTakesNoTime() {
        var long1 = Section.of("long", List.of(new Item.Fixed("a", 7_200)), Unreached.FALLS);
        var late = Section.of("late", List.of(new Item.Fixed("b", 60)), Unreached.FALLS).until(at(1, 0));
        var next = Section.of("next", List.of(new Item.Fixed("c", 60)), Unreached.FALLS);
        var table = Timetable.of(List.of(long1, late, next), List.of(new Sitting(NINE, at(3, 0))), USUAL);
        assertThat(table.unreached()).extracting(line -> line.item().name()).containsExactly("b");
        assertThat(table.lines().getLast().starts()).contains(at(2, 0));
    }

    @Test
    void withoutSittingsNothingIsReached() {
        var table = Timetable.of(List.of(Section.of("s", List.of(new Item.Fixed("a", 60)), Unreached.FALLS)), List.of(), USUAL);
        assertThat(table.unreached()).hasSize(1);
        assertThat(table.available()).isZero();
    }

    @Test
    void sittingsMustNotLieOverOneAnother() {
        assertThatThrownBy(() -> Timetable.of(List.of(), List.of(new Sitting(NINE, at(2, 0)), new Sitting(at(1, 0), at(3, 0))),
                USUAL)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("before another has ended");
        assertThatThrownBy(() -> new Sitting(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Two thousand made-up agendas, each lived through minute by minute by a slow clock that knows none of the formulas.
    @Test
    void aClockThatTicksThroughTheDayAgrees() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var sittings = sittings(random);
            var sections = sections(random);
            var allowances = new Allowances(300, 60, 180, 120, 60, 60 * random.nextInt(3));
            var table = Timetable.of(sections, sittings, allowances);
            assertThat(table.lines().stream().map(line -> line.starts().map(NINE::until).map(Duration::toMinutes)))
                    .as("agenda %d", seed).containsExactlyElementsOf(ticked(sections, sittings, allowances));
        }
    }

    private static List<Sitting> sittings(RandomGenerator random) {
        var sittings = new ArrayList<Sitting>();
        int minute = 0;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int start = minute + random.nextInt(30);
            minute = start + 1 + random.nextInt(90);
            sittings.add(new Sitting(at(0, start), at(0, minute)));
        }
        return sittings;
    }

    private static List<Section> sections(RandomGenerator random) {
        var sections = new ArrayList<Section>();
        for (int s = 0; s < 1 + random.nextInt(3); s++) {
            var items = new ArrayList<Item>();
            for (int i = 0; i < random.nextInt(6); i++) {
                items.add(random.nextBoolean()
                        ? new Item.Fixed(s + "/" + i, 60L * (1 + random.nextInt(40)))
                        : Item.Business.of(s + "/" + i, random.nextInt(4), random.nextInt(2)));
            }
            var section = Section.of("s" + s, items, Unreached.FALLS);
            sections.add(random.nextBoolean() ? section.until(at(0, 1 + random.nextInt(200))) : section);
        }
        return sections;
    }

    /// In which minute each item is called.
    private static List<Optional<Long>> ticked(List<Section> sections, List<Sitting> sittings, Allowances allowances) {
        var minutes = new ArrayList<Long>();
        for (Sitting sitting : sittings) {
            for (var at = sitting.start(); at.isBefore(sitting.end()); at = at.plusSeconds(60)) {
                minutes.add(NINE.until(at).toMinutes());
            }
        }
        var called = new ArrayList<Optional<Long>>();
        int hand = 0;
        boolean first = true;
        for (Section section : sections) {
            long end = section.guillotine().map(NINE::until).map(Duration::toMinutes).orElse(Long.MAX_VALUE);
            for (Item item : section.items()) {
                int begin = first ? hand : hand + allowances.change() / 60;
                first = false;
                if (begin >= minutes.size() || minutes.get(begin) >= end) {
                    called.add(Optional.empty());
                    continue;
                }
                called.add(Optional.of(minutes.get(begin)));
                long left = item.seconds(allowances) / 60;
                hand = begin;
                while (left > 0 && hand < minutes.size() && minutes.get(hand) < end) {
                    left--;
                    hand++;
                }
            }
        }
        return called;
    }
}
