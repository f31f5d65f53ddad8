package org.regroup.platform.decisions.questions;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(QuestionScene.class)
class EverythingDecidedIsReachedTest {

    private static final String RULE = "more-than 1/2 of cast";

    @Autowired
    QuestionScene scene;
    @Autowired
    QuestionRepository repository;
    @Autowired
    MockMvcTester mvc;

    @Test
    void fromTheLatestToTheFirstPageByPage() throws Exception {
        var circle = scene.body("Circle", 1, RULE);
        var tenants = scene.body("Tenants", 1, RULE);
        var alliance = scene.alliance(circle, tenants);
        var open = scene.question(alliance, circle, tenants, scene.terms("organisations(at-least 2)"));
        var decided = new LinkedHashMap<String, Integer>();
        for (int n = 0; n < 64; n++) {
            var question = scene.question(alliance, circle, tenants, scene.terms("organisations(at-least 2)"));
            // several end in the same moment
            repository.decided(question.id(), true, scene.now().plusSeconds(n / 5));
            decided.put(question.href(), n / 5);
        }

        var reached = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var next = "/decisions"; next != null && seen.add(next);) {
            var page = page(next);
            assertThat(listed(page).contains(open.href())).as("what goes on stands on the first page alone")
                    .isEqualTo(next.equals("/decisions"));
            reached.addAll(listed(page).stream().filter(href -> !href.equals(open.href())).toList());
            var earlier = page.selectFirst("a[href^=/decisions?before=]");
            next = earlier == null ? null : earlier.attr("href");
        }
        assertThat(seen).hasSize(3);
        assertThat(reached).containsAll(decided.keySet()).doesNotHaveDuplicates();
        assertThat(reached.stream().filter(decided::containsKey).map(decided::get)).isSortedAccordingTo(reverseOrder());
    }

    private static List<String> listed(Document page) {
        return page.select(".orders h3 a").eachAttr("href");
    }

    private Document page(String path) throws Exception {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
