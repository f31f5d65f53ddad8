package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(HomePageTest.Rooms.class)
class HomePageTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T18:00:00Z");

    record Section(int order, String heading, List<Item> lines) implements HomeSection {

        @Override
        public String title(Page page) {
            return heading;
        }

        @Override
        public List<Item> items(Page page) {
            return lines;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Rooms {

        @Bean
        HomeSection partOfDialogues() {
            return new Section(20, "Open dialogues",
                    List.of(new HomeSection.Item("Repairs, rents and heat", "312 people so far.", "/dialogues/1")));
        }

        @Bean
        HomeSection partOfAlliances() {
            return new Section(10, "Alliances",
                    List.of(new HomeSection.Item("Warm Homes", "", "/alliances/1")));
        }

        @Bean
        HomeSection partOfAnEmptyRoom() {
            return new Section(1, "Empty room", List.of());
        }

        @Bean
        WaitingSection partOfTasks() {
            return waiting(List.of(new HomeSection.Item("Hear the report", "", "/a", "Read", null),
                    new HomeSection.Item("Answer 28 more", "", "/b", "Carry on", FRIDAY)));
        }

        @Bean
        WaitingSection partOfAThirtyFoldSecretary() {
            return waiting(IntStream.rangeClosed(1, 30)
                    .mapToObj(n -> new HomeSection.Item("Sign letter " + n, "", "/letters/" + n, "Sign", FRIDAY.plusSeconds(n)))
                    .toList());
        }

        private static WaitingSection waiting(List<HomeSection.Item> items) {
            return new WaitingSection() {
                @Override
                public int order() {
                    return 1;
                }

                @Override
                public List<HomeSection.Item> waiting(Page page, int most) {
                    return items.stream().limit(most).toList();
                }
            };
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void aStrangerReadsWhatItIsForAndWhatIsOpen() throws Exception {
        var page = Jsoup.parse(mvc.get().uri("/").exchange().getResponse().getContentAsString());

        assertThat(page.select(".standfirst").text()).startsWith("Regroup lets separate organisations deliberate");
        assertThat(page.select(".sheet h2").eachText()).containsSubsequence("Alliances", "Open dialogues", "What you can do here")
                .doesNotContain("Empty room", "What waits for me");
        assertThat(page.select("a[href=/demo]")).isEmpty();
    }

    @Test
    void whatWaitsComesFirstForThoseSignedInAndTheSoonestDueOnTop() throws Exception {
        var page = Jsoup.parse(
                mvc.get().uri("/").with(People.signedIn(people.person("Ada"))).exchange().getResponse().getContentAsString());

        assertThat(page.select(".sheet h2").eachText()).startsWith("What waits for me");
        assertThat(page.select(".sheet:first-of-type h3").eachText()).hasSize(10).startsWith("Answer 28 more", "Sign letter 1")
                .endsWith("Sign letter 8", "Hear the report");
        assertThat(page.select(".sheet:first-of-type a[href=/waiting]").text()).isEqualTo("All that waits for me");
        assertThat(page.select(".masthead .me").text()).isEqualTo("Your account: Ada");
    }

    @Test
    void allThatWaitsStandsOnAPageOfItsOwn() throws Exception {
        var page = Jsoup.parse(mvc.get().uri("/waiting").with(People.signedIn(people.person("Ada"))).exchange().getResponse()
                .getContentAsString());

        assertThat(page.select(".orders h3").eachText()).hasSize(32).startsWith("Answer 28 more", "Sign letter 1")
                .endsWith("Sign letter 30", "Hear the report");
        assertThat(mvc.get().uri("/waiting")).hasStatus3xxRedirection();
    }
}
