package org.regroup.platform.dialogues.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AResultTeachesWhereItCannotShowTest {

    @Test
    void nobodyHasAnswered() {
        var page = read(Sample.of(3).facts());

        assertThat(page.text()).contains("Nobody has answered yet. From 10 people on, this page shows where they agree.");
        assertThat(page.select("a.button[href=/dialogues/1/vote]")).hasSize(1);
        assertThat(page.select("svg.fig, table")).isEmpty();
    }

    @Test
    void sevenOfTenPeopleNeeded() {
        var page = read(Sample.of(8).people(7, "", "++++++++").facts());

        assertThat(page.text()).contains("7 of 10 people needed have answered.");
        assertThat(page.select("svg.fig, table")).isEmpty();
    }

    @Test
    void oneCloudIsNoCamps() {
        var sample = Sample.of(20);
        var chance = new SplittableRandom(4);
        for (int person = 0; person < 200; person++) {
            var answers = new StringBuilder();
            for (int statement = 0; statement < 20; statement++)
                answers.append(chance.nextBoolean() ? '+' : '-');
            sample.person(person % 2 == 0 ? "tc" : "co", answers.toString());
        }
        var page = read(sample.facts());

        assertThat(page.text()).contains("People do not fall into camps here").doesNotContain("Group 1");
    }

    @Test
    void oneOrganisationOrNoneIsNotComparedWithItself() {
        var sample = Sample.of(10);
        for (int person = 0; person < 60; person++)
            sample.person("", person < 30 ? "+++++-----" : "+----+++++");
        var page = read(sample.facts(List.of()));

        assertThat(page.text()).doesNotContain("Where organisations differ", "in every organisation");
        assertThat(page.select("input[id=p0]")).isEmpty();
    }

    @Test
    void aClosedDialogueIsFinal() {
        var view = Printed.view(Sample.camps(1).facts());
        var closed = new ResultView(view.path(), view.title(), true, view.facts(), view.order(), 0, view.computedAt(),
                Instant.parse("2026-01-21T18:00:00Z"), null, "Data: CC BY 4.0");
        var page = Jsoup.parse(Printed.page(closed, Locale.ENGLISH));

        assertThat(page.text()).contains("The dialogue is closed; this result is final.", "Data: CC BY 4.0");
        assertThat(page.select("[data-behaviour], a[href$=/vote]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everySentenceIsThereInEveryLanguage(String language) {
        for (var facts : List.of(Sample.of(2).facts(), Sample.of(8).people(7, "", "++++++++").facts(), Sample.camps(2).facts(),
                Sample.of(2).people(19, "ci", "+-").people(40, "tc", "++").facts())) {
            var page = Printed.page(Printed.view(facts), Locale.of(language));
            assertThat(page).doesNotContain("results.", "{0}", "{1}");
        }
    }

    @Test
    void theMapIsReadAloudAndStandsBesideItsTable() {
        var page = read(Sample.camps(3).facts());

        var map = Objects.requireNonNull(page.selectFirst("svg.fig"));
        assertThat(map.attr("role")).isEqualTo("img");
        for (var id : map.attr("aria-labelledby").split(" "))
            assertThat(page.getElementById(id)).isNotNull();
        assertThat(page.select("table").stream()).allMatch(table -> table.selectFirst("caption") != null);
        assertThat(page.select("th").stream()).allMatch(th -> !th.attr("scope").isEmpty());
        assertThat(page.select("[id]").stream().map(element -> element.id())).doesNotHaveDuplicates();
        // every organisation and every group can be picked
        assertThat(page.select("fieldset.map-pick input")).hasSize(1 + 5 + page.select("ellipse").size());
    }

    @Test
    void theOrderOfOrganisationsIsDrawnByLotAnewEachDay() {
        var voices = Sample.camps(1).facts().voices();
        Set<String> firsts = new HashSet<>();
        for (int day = 1; day <= 31; day++) {
            var order = Lot.drawn(voices, LocalDate.of(2026, 1, day), "dialogue");
            assertThat(order).containsExactlyInAnyOrderElementsOf(voices);
            assertThat(order.getLast().others()).isTrue();
            assertThat(Lot.drawn(voices.reversed(), LocalDate.of(2026, 1, day), "dialogue")).isEqualTo(order);
            firsts.add(order.getFirst().key());
        }
        assertThat(firsts).containsExactlyInAnyOrder("ci", "tc", "co", "ur");
    }

    private static Document read(Facts facts) {
        return Jsoup.parse(Printed.page(Printed.view(facts), Locale.ENGLISH));
    }
}
