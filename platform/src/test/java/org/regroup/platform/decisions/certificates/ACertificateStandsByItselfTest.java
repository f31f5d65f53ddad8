package org.regroup.platform.decisions.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

/// A certificate is read on a page, printed, and checked from its file by whoever knows Ed25519.
@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, Ratification.class})
class ACertificateStandsByItselfTest {

    @Autowired
    Ratification ratification;
    @Autowired
    QuestionScene scene;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;

    private Ratification.Four four;

    @BeforeEach
    void theVoteIsOver() {
        four = ratification.begin();
        scene.toClose();
    }

    private String href(Body body) {
        return four.question().href() + "/certificates/" + body.id();
    }

    private byte[] get(String uri, String language) {
        var answer = mvc.get().uri(uri).header("Accept-Language", language).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private Document page(String uri) {
        return Jsoup.parse(new String(get(uri, "en"), StandardCharsets.UTF_8));
    }

    private static String read(byte[] pdf) throws IOException {
        try (var loaded = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(loaded).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }

    @Test
    void everyFigureStandsOnThePageAndOnPaper() throws IOException {
        assertThat(mvc.get().uri(href(four.union()))).hasStatus(404);
        ratification.certifyAll(four);
        var asked = statements.during(() -> page(href(four.union())));
        assertThat(asked).hasSizeLessThanOrEqualTo(8);
        var union = page(href(four.union()));
        assertThat(union.select("#figures tbody tr").get(0).text())
                .isEqualTo("The text as a whole 15,000 15,000 4,073 3,240 810 0 23 80% 21.6% Agreed");
        assertThat(union.select("#figures tbody tr").get(7).text())
                .isEqualTo("Clause 7 15,000 15,000 4,073 2,090 1,960 0 23 51.6% 13.9% Agreed");
        assertThat(union.text()).contains("As the whole: clauses 1, 2, 3, 4, 5, 6, 8, 9.", "more than half was needed: 2,026",
                "Rule card, version 1", "Keeper of the roll");
        assertThat(union.select("meta[name=description]").attr("content")).contains("3,240–810");

        var coops = page(href(four.coops()));
        assertThat(coops.select("#figures tbody tr").eachText()).contains(
                "The text as a whole 22 22 20 17 3 0 0 85% 77.2% Agreed",
                "Clause 7 22 22 20 9 11 0 0 45% 40.9% Not agreed");
        assertThat(coops.select("#figures tbody tr").get(1).text()).startsWith("in members 1,198 1,198 1,108");
        assertThat(coops.select("#joined tbody tr").text()).contains("1,200");

        var pdf = read(get(href(four.coops()) + "/1/certificate.pdf", "en"));
        assertThat(pdf).contains("Certificate 1 of " + four.coops().name(), "Clause 7: Not agreed 20 9 11 0 0 45% 40.9%",
                "In members",
                "Clause 7: Not agreed 1,108 431 677", "What was fixed");
        assertThat(read(get(href(four.circle()) + "/1/certificate.pdf", "de"))).contains("Bescheinigung 1 von", "27", "84,3");
        assertThat(mvc.get().uri(href(four.circle()) + "/2")).hasStatus(404);
    }

    @Test
    void whatWasSignedIsCheckedWithoutThisProgram() throws GeneralSecurityException {
        ratification.certify(four, four.circle());
        var file = JsonMapper.builder().build().readTree(get(href(four.circle()) + "/1/certificate.json", "en"));
        assertThat(verifies(file, text(file, "statement"))).isTrue();
        assertThat(verifies(file, text(file, "statement").replace("\"for\":27", "\"for\":28"))).isFalse();
        var statement = JsonMapper.builder().build().readTree(text(file, "statement"));
        assertThat(text(statement, "organisation")).isEqualTo(four.circle().name());
        assertThat(statement.get("items").get(7).get("votes").get("for").asInt()).isEqualTo(26);
        var digest = MessageDigest.getInstance("SHA-256").digest(text(file, "terms").getBytes(StandardCharsets.UTF_8));
        assertThat(text(statement, "terms")).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(text(file, "terms")).contains(text(file, "publicKey"));
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static boolean verifies(JsonNode file, String statement) throws GeneralSecurityException {
        var check = Signature.getInstance(text(file, "algorithm"));
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text(file, "publicKey")))));
        check.update(statement.getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(text(file, "signature")));
    }

    @Test
    void aCorrectionNamesTheOldOneAndTheOldOneSaysWhatReplacedIt() {
        ratification.certify(four, four.circle());
        ratification.certify(four, four.circle(), "A teller’s name was wrong");
        var old = page(href(four.circle()) + "/1");
        assertThat(old.select("main").text()).contains("No longer holds", "Certificate 2 of", "A teller’s name was wrong");
        var holding = page(href(four.circle()));
        assertThat(holding.select("h1").text()).startsWith("Certificate 2 of");
        assertThat(holding.select("main").text()).contains("It corrects certificate 1: “A teller’s name was wrong”")
                .doesNotContain("No longer holds");
        assertThat(holding.select("#all a").eachAttr("href")).containsExactly(href(four.circle()) + "/1",
                href(four.circle()) + "/2");
        assertThat(new String(get(href(four.circle()) + "/2/certificate.json", "en"), StandardCharsets.UTF_8))
                .contains("A teller’s name was wrong");
        assertThat(page(four.question().href()).select(".cert a").eachAttr("href")).contains(href(four.circle()));
    }
}
