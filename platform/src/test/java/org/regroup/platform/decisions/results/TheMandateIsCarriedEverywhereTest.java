package org.regroup.platform.decisions.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;

import org.regroup.platform.decisions.certificates.Ratification;
import org.regroup.platform.decisions.dissents.Dissents;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.platform.testing.TestClock;

/// Who decided, how many took part, under what rule and until when: on every list, in every quotation, feed and print.
@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, Ratification.class})
class TheMandateIsCarriedEverywhereTest {

    @Autowired
    Ratification ratification;
    @Autowired
    QuestionScene scene;
    @Autowired
    Questions questions;
    @Autowired
    Dissents dissents;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;
    @Autowired
    Clock clock;

    private Ratification.Four four;
    private List<String> took;

    @BeforeEach
    void fourOrganisationsHaveDecided() {
        four = ratification.begin();
        scene.toClose();
        took = List.of(four.circle().name() + ": 34 of 40", four.tenants().name() + ": 141 of 300",
                four.coops().name() + ": 20 of 22 units", four.union().name() + ": 4,073 of 15,000");
    }

    private byte[] get(String uri, String language) {
        var answer = mvc.get().uri(uri).header("Accept-Language", language).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String text(String uri, String language) {
        return new String(get(uri, language), StandardCharsets.UTF_8);
    }

    private Document page(String uri) {
        return Jsoup.parse(text(uri, "en"));
    }

    private void reserve() {
        dissents.attach(four.coops().convenor().id(), four.coops().id(), four.question().id(),
                new Dissents.Said(7, "Networks stay", "Our members own them.")).required();
    }

    private Element feed() throws Exception {
        var bytes = get("/alliances/" + four.alliance() + "/decisions.atom", "en");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    }

    private static List<String> all(Element in, String name) {
        var found = in.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }

    @Test
    void listsPageHeadAndLinkPreviewSayIt() {
        ratification.certify(four, four.circle());
        var head = page(four.question().href());
        assertThat(head.select(".lead .mandate").text()).contains(took.getFirst(), four.union().name() + ": not certified yet");
        ratification.certifyAll(four, four.circle());
        head = page(four.question().href());
        assertThat(head.select(".lead .mandate").text()).contains(took);
        assertThat(head.select("meta[name=description]").attr("content")).startsWith("Carried. Decided by: ").contains(took);
        assertThat(page("/decisions").select(".orders li .mandate").text()).contains(took);
        assertThat(head.select("link[rel=alternate]").attr("href"))
                .isEqualTo("/alliances/" + four.alliance() + "/decisions.atom");
        assertThat(page("/alliances/" + four.alliance()).select("link[rel=alternate]")).hasSize(1);
    }

    @Test
    void aQuotationHasItInTheReadersLanguageWithTheReservation() {
        assertThat(text(four.question().href() + "/quotation.txt", "en")).contains("Entitled to vote");
        ratification.certifyAll(four);
        reserve();
        var english = text(four.question().href() + "/quotation.txt?item=7", "en");
        assertThat(english).startsWith("7. This is what clause 7 says.").contains(took).contains("Carried.",
                "Reservation of " + four.coops().name() + " (Clause 7): Networks stay\nOur members own them.",
                four.question().href());
        assertThat(text(four.question().href() + "/quotation.txt?item=3", "en")).doesNotContain("Networks stay");
        assertThat(text(four.question().href() + "/quotation.txt", "de")).contains(four.union().name() + ": 4.073 von 15.000",
                "Vorbehalt: ", "Angenommen");
        assertThat(page(four.question().href() + "/quotation?item=7").select("textarea").text()).contains("Networks stay");
        assertThat(mvc.get().uri(four.question().href() + "/quotation?item=12")).hasStatus(404);
        assertThat(text(four.question().href() + "/text.md", "en")).as("the fixed bytes").doesNotContain("34 of 40");
    }

    @Test
    void theFeedIsWellFormedKeepsItsNamesAndSaysWhatChanged() throws Exception {
        assertThat(all(feed(), "entry")).isEmpty();
        ratification.certifyAll(four);
        var first = feed();
        assertThat(all(first, "id")).containsExactly("urn:uuid:" + four.alliance(), "urn:uuid:" + four.question().id());
        assertThat(all(first, "title").getLast()).isEqualTo("Carried: Basis of agreement");
        assertThat(all(first, "summary").getFirst()).contains(took);
        assertThat(all(first, "content").getFirst()).doesNotContain("Networks stay");
        var before = Instant.parse(all(first, "updated").getFirst());

        ((TestClock) clock).advance(Duration.ofHours(2));
        reserve();
        var second = feed();
        assertThat(all(second, "id")).isEqualTo(all(first, "id"));
        assertThat(all(second, "content").getFirst()).contains("Reservation of " + four.coops().name(), "Networks stay");
        assertThat(Instant.parse(all(second, "updated").getFirst())).isAfter(before);
        assertThat(all(second, "updated")).hasSize(2).containsOnly(all(second, "updated").getFirst());
        assertThat(all(second, "published")).isEqualTo(all(first, "published"));

        var other = scene.question(four.alliance(), four.circle(), four.tenants(),
                scene.terms("organisations(at-least 3)"));
        questions.callOff(four.circle().convenor().id(), four.circle().id(), other.id(), "Not now").required();
        questions.callOff(four.union().convenor().id(), four.union().id(), other.id(), "Agreed").required();
        assertThat(all(feed(), "title").get(1)).startsWith("Called off");
        assertThat(statements.during(() -> get("/alliances/" + four.alliance() + "/decisions.atom", "en")))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void thePrintHasVerdictMandateClausesDissentAndEveryCertificate() throws Exception {
        ratification.certifyAll(four);
        reserve();
        try (var pdf = Loader.loadPDF(get(four.question().href() + "/result.pdf", "en"))) {
            var said = new PDFTextStripper().getText(pdf).replace('\u00A0', ' ').replaceAll("\\s+", " ").replace("– ", "–");
            assertThat(said).contains(took).contains("Carried.", "9–11",
                    "Beside clause 7", "Reservation of " + four.coops().name(), "Our members own them.",
                    "2 other rules would have turned the outcome.", "Certificate 1 of " + four.union().name());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }
}
