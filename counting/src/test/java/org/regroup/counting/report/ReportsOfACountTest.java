package org.regroup.counting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Candidate;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.RealElections;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.TieRule;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.ElectionFile;
import org.regroup.counting.exchange.MadeUpElections;

class ReportsOfACountTest {

    private static final Election LEVEL = Election
            .of(Contest.of("Tellers <of> the \"branch\"", 1, List.of("Ada & Co", "Ben", "Cleo")),
                    RankedBallots.of(3).add(4, 1).add(4, 2).add(1, 3).add(1, List.of()).build())
            .from("c0ffee");

    private static Result counted(String method, Election election, Settings settings) {
        return Methods.named(method).orElseThrow().count(election, settings).result();
    }

    /// But for the last column, where the table leaves out those who take the last seats without the quota.
    @Test
    void theLinesOfStagesAreThoseOfThePublishedTable() {
        Map<String, String> published = RealElections.text("expected_stages_scottish.csv").lines().skip(1)
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(',')), TreeMap::new,
                        Collectors.joining("\n", "", "\n")));
        published.keySet().stream().limit(60).forEach(file -> {
            Election election = ElectionFile.read(RealElections.folder().resolve(file)).content().election();
            assertThat(withoutLastColumn(CountCsv.stages(counted("scottish", election, Settings.STANDARD), file)))
                    .isEqualTo(withoutLastColumn(published.getOrDefault(file, "")));
        });
        assertThat(RealElections.text("expected_stages_scottish.csv").lines().findFirst())
                .hasValue(CountCsv.STAGES_HEADER.strip());
    }

    private static List<String> withoutLastColumn(String lines) {
        return lines.lines().map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    }

    @Test
    void aDrawByLotIsToldWithItsTicketsAndHowToRepeatIt() {
        Settings settings = Settings.STANDARD.with(TieRule.seeded("lottery of 5 May: 4 8 15"));
        Result result = counted("scottish", LEVEL, settings);
        String text = CountText.of(result, settings);

        assertThat(text.replaceAll("\\s+", " ")).contains("TIES", "Ada & Co and Ben were level",
                "Draw 1 with the seed \"lottery of 5 May: 4 8 15\"",
                "printf %s 'lottery of 5 May: 4 8 15/1/", "| sha256sum", "1 with no preference for a candidate");
        assertThat(text).doesNotContain("No seed was stated");
        assertThat(CountText.of(counted("scottish", LEVEL, Settings.STANDARD), Settings.STANDARD)).contains("No seed was stated");
        assertThat(new String(CountJson.of(result, LEVEL, settings, false), StandardCharsets.UTF_8))
                .contains("\"lot\":{\"seed\":\"lottery of 5 May: 4 8 15\",\"draw\":1,\"tickets\":[{\"candidate\":")
                .doesNotContain("papers");
    }

    @Test
    void thePageNeedsNothingElseAndEscapesWhatPeopleWrote() {
        String page = CountHtml.of(counted("scottish", LEVEL, Settings.STANDARD), Settings.STANDARD);

        assertThat(page)
                .contains("<title>Tellers &lt;of&gt; the &quot;branch&quot;</title>", "Ada &amp; Co", "role=\"img\"",
                        "@media print")
                .doesNotContain("<script", "<of>", " style=\"", " src=", "http-equiv", "@import", "url(http");
        assertThat(Pattern.compile("href=\"").matcher(page).find()).isFalse();
    }

    @Test
    void thePictureIsWellFormedAndHasANameAndADescription() throws Exception {
        for (long seed = 0; seed < 60; seed++) {
            Election election = MadeUpElections.ranked(seed, true, true);
            if (Methods.named("scottish").orElseThrow().count(election,
                    Settings.STANDARD) instanceof Counted.Done(Result result)) {
                var picture = FlowPicture.alone(result, FlowWords.ENGLISH);
                if (picture.isPresent()) {
                    var root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                            .parse(new ByteArrayInputStream(picture.get().getBytes(StandardCharsets.UTF_8))).getDocumentElement();
                    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("flow-t flow-d");
                    Matcher negative = Pattern.compile("(height|v)=?\"?-").matcher(picture.get());
                    assertThat(negative.find()).as("seed " + seed).isFalse();
                }
            }
        }
    }

    @Test
    void aMethodWithoutTransfersHasATableAndNoPicture() {
        Result result = counted("schulze", LEVEL, Settings.STANDARD);

        assertThat(FlowPicture.of(result, FlowWords.ENGLISH, "flow")).isEmpty();
        assertThat(CountText.of(result, Settings.STANDARD)).contains("HEAD TO HEAD", "RANKING");
        assertThat(CountHtml.of(result, Settings.STANDARD)).contains("<h2>Head to head</h2>");
    }

    @Test
    void aNameThatASpreadsheetWouldTakeForAFormulaIsMadeHarmless() {
        Contest contest = new Contest("", 1, List.of(Candidate.of(1, "=SUM(A1)"), Candidate.of(2, "Ben")));
        Election election = Election.of(contest, RankedBallots.of(2).add(2, 1).add(1, 2).build());

        assertThat(CountCsv.table(counted("scottish", election, Settings.STANDARD))).contains("1,'=SUM(A1),");
    }

    @Test
    void linesOfTheTextFitATerminal() {
        for (long seed = 0; seed < 40; seed++)
            if (Methods.named("meek").orElseThrow().count(MadeUpElections.ranked(seed, true, true),
                    Settings.STANDARD) instanceof Counted.Done(Result result))
                assertThat(CountText.of(result, Settings.STANDARD).lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    }
}
