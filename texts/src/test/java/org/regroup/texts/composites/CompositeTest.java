package org.regroup.texts.composites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Token;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.reading.Words;

class CompositeTest {

    private final Composite heat = Heat.built();

    @Test
    void itReadsAsItWasBuilt() {
        assertThat(heat.text().plain()).isEqualTo(
                """
                        We ask every landlord, every co-op and every supplier in the seven towns to sign a pledge that no household \
                        be disconnected from heating between 1 October and 30 April.
                        Co-ops that run heat networks shall be first to sign, and shall open their books to those they heat.
                        No prepayment meter shall be fitted without the household’s written consent.
                        A joint solidarity fund shall lend without interest to households in arrears, not exceeding three months’ \
                        bills.
                        Branches, co-ops and local groups shall keep a list of neighbours ready to attend within the hour; the \
                        names of suppliers who refuse shall be published by all four organisations together.""");
    }

    @Test
    void theMarginSaysHowManyWordsAreWhose() {
        assertThat(heat.blocks()).extracting(this::margin).containsExactly("14 ab 30", "22 ab 18, here 1", "9 a 11",
                "14 c 12, 9 b 5", "14 d 17, 9 c 9, here 5");
    }

    private String margin(CompositeBlock block) {
        var margin = Margin.of(heat, block);
        var shares = margin.shares().stream().map(share -> share.motion() + " " + share.sentences().stream()
                .map(heat.motion(share.motion()).orElseThrow()::letter).collect(Collectors.joining()) + " " + share.words())
                .collect(Collectors.joining(", "));
        return shares + (margin.here() == 0 ? "" : ", here " + margin.here());
    }

    @Test
    void theCoverageSaysWhatBecameOfEverySentence() {
        assertThat(Coverage.of(heat).motions()).extracting(Coverage.OfMotion::motion, Coverage.OfMotion::used,
                Coverage.OfMotion::changed, Coverage.OfMotion::missing).containsExactly(
                        tuple("14", 4, 0, 0), tuple("9", 2, 1, 0),
                        tuple("22", 2, 0, 1));
        assertThat(Coverage.of(heat).motions().get(1).sentences()).extracting(Coverage.OfSentence::fate)
                .containsExactly(Fate.USED, Fate.AGREED, Fate.CHANGED);
    }

    @Test
    void everyWordIsCreditedToItsMotionAndThoseWrittenForASentenceToBoth() {
        var runs = heat.weave().blocks().get(1).runs();
        var coop = Credit.of(Heat.NETWORKS.source());
        var own = Credit.of(Heat.SOURCE);
        assertThat(runs).extracting(run -> Block.plain(run.tokens()) + "|" + (run.in().contains(coop) ? "co-op" : "")
                + (run.in().contains(own) ? "here" : "")).containsExactly(
                        "Co-ops that run heat networks shall be first to sign|co-op", ", and|here", " shall open |co-op",
                        "their|co-ophere", " books to those |co-op", "they heat|co-ophere", ".|co-op");
        assertThat(heat.weave().text()).isEqualTo(heat.text());
    }

    @Test
    void anAgreementLapsesWhenTheBlockIsChanged() {
        var changed = taken(heat, building -> building.rewrite(List.of(Heat.rewording(heat, "k4", "three", "four")), Heat.ACT));
        assertThat(fate(changed, Heat.METER, 1)).isEqualTo(Fate.CHANGED);
        var other = taken(heat, building -> building.rewrite(List.of(Heat.rewording(heat, "k5", "four", "our")), Heat.ACT));
        assertThat(fate(other, Heat.METER, 1)).isEqualTo(Fate.AGREED);
    }

    @Test
    void aWordPutBetweenTheWordsOfASentenceChangesIt() {
        var changed = taken(heat, building -> building.write(Words.tokens("not", Locale.UK),
                new Place.In(new BlockId("k3"), Heat.place(tokens(heat, "k3"), "be").from()), Heat.ACT));
        assertThat(changed.block(new BlockId("k3")).orElseThrow().piece().plain()).startsWith("No prepayment meter shall not be");
        assertThat(fate(changed, Heat.METER, 0)).isEqualTo(Fate.CHANGED);
        assertThat(Coverage.of(changed).motions().get(1).sentences().getFirst().cited()).isEqualTo(11);
    }

    @Test
    void onlyTheStopAtItsEndMayGo() {
        var levy = Heat.motion("1", "A", "£5 a month, and of that 10 %.");
        var begun = Composite.begin(Heat.SOURCE, Locale.UK, List.of(levy));
        int size = levy.sentences().getFirst().to();
        assertThat(fate(cited(begun, 0, size - 1), levy, 0)).isEqualTo(Fate.USED);
        assertThat(fate(cited(begun, 0, size - 2), levy, 0)).isEqualTo(Fate.CHANGED);
        assertThat(fate(cited(begun, 1, size), levy, 0)).isEqualTo(Fate.CHANGED);
    }

    private static Composite cited(Composite composite, int from, int to) {
        return taken(composite,
                building -> building.put("1", new BlockId("c1"), from, to, Heat.own("k1", null), Heat.ACT));
    }

    @Test
    void aSentenceIsDroppedWithAllThatStandsForIt() {
        var books = Heat.NETWORKS.sentences().get(1);
        var step = (Step.Taken) heat.building().drop(books.id(), Heat.ACT);
        assertThat(step.composite().block(new BlockId("k2")).orElseThrow().piece().plain())
                .isEqualTo("Co-ops that run heat networks shall be first to sign, and");
        assertThat(step.composite().log().dropped()).extracting(entry -> entry.piece().plain().strip())
                .containsExactly("shall open their books to those they heat.");
        assertThat(step.losses()).extracting(Loss::sentence).containsExactly(books.id());
        var loan = Heat.NETWORKS.sentences().get(2).id();
        assertThat(heat.building().drop(loan, Heat.ACT)).isEqualTo(refused(Step.Why.NOT_IN, loan));
    }

    @Test
    void aMotionLeavesWithItsWords() {
        var left = taken(heat, building -> building.withdraw("9", Heat.ACT));
        assertThat(left.motions()).extracting(SourceMotion::id).containsExactly("14", "22");
        assertThat(left.text().plain()).doesNotContain("prepayment", "names of suppliers").contains("four organisations");
        assertThat(left.log().dropped()).extracting(entry -> entry.piece().plain().strip())
                .contains("No prepayment meter shall be fitted without the household’s written consent.");
    }

    @Test
    void whatIsDroppedIsLoggedWithItsWordsAndRestoredOnAppealJustAsItWas() {
        var part = Heat.place(tokens(heat, "k5"), "the names of suppliers who refuse shall be published");
        var dropped = (Step.Taken) heat.building().drop(new BlockId("k5"), part.from(), part.to(), Heat.ACT);
        assertThat(dropped.losses()).containsExactly(new Loss(Heat.METER.sentences().get(2).id(), 9, 0));
        assertThat(fate(dropped.composite(), Heat.METER, 2)).isEqualTo(Fate.LEFT_OUT);
        var entry = dropped.composite().log().dropped().getFirst();
        assertThat(entry.piece().plain()).isEqualTo("the names of suppliers who refuse shall be published ");
        assertThat(entry.act()).isEqualTo(Heat.ACT);

        var composite = dropped.composite();
        assertThat(composite.options().restore(entry.option() + 1, Heat.ACT)).isEqualTo(refused(Step.Why.NO_SUCH_OPTION,
                entry.option() + 1));
        assertThat(composite.options().uphold(entry.option(), Heat.ACT)).isEqualTo(refused(Step.Why.OUT_OF_TURN, entry.option()));
        composite = option(composite, options -> options.appeal(entry.option(), Heat.ACT));
        assertThat(composite.options().restore(entry.option(), Heat.ACT))
                .isEqualTo(refused(Step.Why.OUT_OF_TURN, entry.option()));
        composite = option(composite, options -> options.uphold(entry.option(), Heat.ACT));
        composite = option(composite, options -> options.restore(entry.option(), Heat.ACT));
        assertThat(composite.blocks()).isEqualTo(heat.blocks());
        assertThat(composite.log().history(entry.option())).extracting(LogEntry::kind).containsExactly(LogEntry.Kind.DROPPED,
                LogEntry.Kind.APPEALED, LogEntry.Kind.UPHELD, LogEntry.Kind.RESTORED);
        assertThat(composite.log().dropped()).isEmpty();
    }

    @Test
    void whatWasRejectedStaysDropped() {
        var composite = taken(heat, building -> building.drop(new BlockId("k3"), 0, 3, Heat.ACT));
        int option = composite.log().dropped().getFirst().option();
        composite = option(composite, options -> options.appeal(option, Heat.ACT));
        composite = option(composite, options -> options.reject(option, Heat.ACT));
        assertThat(composite.options().restore(option, Heat.ACT)).isInstanceOf(Step.Refused.class);
        assertThat(composite.options().appeal(option, Heat.ACT)).isInstanceOf(Step.Refused.class);
        assertThat(composite.log().dropped()).hasSize(1);
    }

    @Test
    void whereThePlaceReadsOtherwiseSomebodyHasToSayWhereItGoes() {
        var composite = taken(heat, building -> building.drop(new BlockId("k3"), 0, 5, Heat.ACT));
        int option = composite.log().dropped().getFirst().option();
        var changed = taken(composite,
                building -> building.rewrite(List.of(Heat.rewording(composite, "k3", "written", "signed")), Heat.ACT));
        assertThat(changed.options().restore(option, Heat.ACT)).isEqualTo(refused(Step.Why.PLACE_CHANGED, option));
        var placed = option(changed, options -> options.restore(option, new Place.In(new BlockId("k3"), 0), Heat.ACT));
        assertThat(placed.block(new BlockId("k3")).orElseThrow().piece().plain())
                .isEqualTo("No prepayment meter shall be fitted without the household’s signed consent.");
    }

    @Test
    void aWholeBlockComesBackUnderItsNameInItsPlace() {
        var composite = taken(heat, building -> building.drop(new BlockId("k3"), 0, tokens(heat, "k3").size(), Heat.ACT));
        assertThat(composite.block(new BlockId("k3"))).isEmpty();
        int option = composite.log().dropped().getFirst().option();
        assertThat(option(composite, options -> options.restore(option, Heat.ACT)).blocks()).isEqualTo(heat.blocks());
    }

    @Test
    void whatIsProposedCanBeTakenOrDeclined() {
        var loan = Heat.NETWORKS.sentences().get(2);
        var proposed = option(heat, options -> options.propose(loan.id(), Heat.ACT));
        assertThat(proposed.blocks()).isEqualTo(heat.blocks());
        int option = proposed.log().entries().getLast().option();
        var in = option(proposed, options -> options.take(option, Heat.own("k6", "k5"), Heat.ACT));
        assertThat(fate(in, Heat.NETWORKS, 2)).isEqualTo(Fate.USED);
        assertThat(in.log().history(option)).extracting(LogEntry::kind).containsExactly(LogEntry.Kind.PROPOSED,
                LogEntry.Kind.PUT_IN);
        var out = option(proposed, options -> options.decline(option, Heat.ACT));
        assertThat(out.log().dropped()).extracting(LogEntry::option).containsExactly(option);
        assertThat(out.options().restore(option, Heat.ACT)).isEqualTo(refused(Step.Why.PLACE_CHANGED, option));
        assertThat(fate(option(out, options -> options.restore(option, Heat.own("k6", null), Heat.ACT)), Heat.NETWORKS, 2))
                .isEqualTo(Fate.USED);
    }

    @Test
    void aSentenceThatLosesItsLastWordToRewritingIsLogged() {
        var old = heat.block(new BlockId("k3")).orElseThrow().block();
        var step = (Step.Taken) heat.building()
                .rewrite(List.of(Hunk.Replace.of(old, 0, old.tokens().size(), Words.tokens("Nothing.", Locale.UK))), Heat.ACT);
        assertThat(step.losses()).containsExactly(new Loss(Heat.METER.sentences().getFirst().id(), 11, 0));
        assertThat(step.composite().log().dropped()).extracting(entry -> entry.piece().plain())
                .containsExactly("No prepayment meter shall be fitted without the household’s written consent.");
    }

    @Test
    void whatSomebodyEditsFreelyKeepsTheSourceOfTheWordsThatStay() {
        String edited = Markdown.write(heat.text()).replace("in arrears, not", "of any tenure in arrears, not")
                .replace("by all four organisations together", "by us") + "\n\nThis is new.";
        var step = (Step.Taken) heat.building().rewrite(Markdown.read(edited, Locale.UK, "x"), Heat.ACT);
        assertThat(step.composite().text().plain())
                .isEqualTo(heat.text().plain().replace("in arrears", "of any tenure in arrears")
                        .replace("by all four organisations together", "by us") + "\nThis is new.");
        assertThat(step.losses()).isEmpty();
        assertThat(fate(step.composite(), Heat.WINTER, 2)).isEqualTo(Fate.CHANGED);
        assertThat(Coverage.of(step.composite()).motions().get(1).sentences()).extracting(Coverage.OfSentence::fate,
                Coverage.OfSentence::words).containsExactly(tuple(Fate.USED, 11), tuple(Fate.CHANGED, 5), tuple(Fate.CHANGED, 9));
        assertThat(margin(step.composite().blocks().getLast())).isEqualTo(", here 3");
    }

    @Test
    void movedWordsKeepTheirSourceAndLeaveNoDoubleSpace() {
        var part = Heat.place(tokens(heat, "k5"), "by all four organisations together");
        var moved = (Step.Taken) heat.building().move(new BlockId("k5"), part.from(), part.to(),
                new Place.In(new BlockId("k5"), Heat.place(tokens(heat, "k5"), "shall be published").from()));
        assertThat(moved.composite().block(new BlockId("k5")).orElseThrow().piece().plain())
                .endsWith("who refuse by all four organisations together shall be published.");
        assertThat(moved.losses()).isEmpty();
        assertThat(moved.composite().log()).isEqualTo(heat.log());
        var block = (Step.Taken) heat.building().move(new BlockId("k3"), 0, tokens(heat, "k3").size(), Heat.own("k3", null));
        assertThat(block.composite().blocks()).extracting(each -> each.id().value()).containsExactly("k3", "k1", "k2", "k4",
                "k5");
        assertThat(heat.building().move(new BlockId("k5"), 2, 9, new Place.In(new BlockId("k5"), 4)))
                .isEqualTo(refused(Step.Why.INTO_ITSELF, 4));
    }

    @Test
    void whatCannotBeDoneIsRefusedWithItsReason() {
        var k3 = new BlockId("k3");
        var building = heat.building();
        assertThat(building.put(new SentenceId("9", k3, 0), Heat.own("x", null), Heat.ACT))
                .isEqualTo(refused(Step.Why.NO_SUCH_SENTENCE, "9:k3:0"));
        assertThat(building.put(Heat.METER.sentences().getFirst().id(), Heat.own("k3", null), Heat.ACT))
                .isEqualTo(refused(Step.Why.NAME_TAKEN, "k3"));
        assertThat(building.drop(new BlockId("x"), 0, 1, Heat.ACT)).isEqualTo(refused(Step.Why.NO_SUCH_BLOCK, "x"));
        assertThat(building.drop(k3, 0, 99, Heat.ACT)).isEqualTo(refused(Step.Why.NO_SUCH_GAP, 99));
        assertThat(building.drop(k3, 1, 2, Heat.ACT)).isEqualTo(refused(Step.Why.NOTHING_THERE, "k3"));
        assertThat(building.write(List.of(), Heat.own("x", null), Heat.ACT)).isEqualTo(refused(Step.Why.NOTHING_THERE, ""));
        assertThat(building.fit(k3, 0, 1, Heat.METER.sentences().getFirst().id()))
                .isEqualTo(refused(Step.Why.CITED_ALREADY, "No"));
        assertThat(building.agree(Heat.NETWORKS.sentences().get(2).id(), Heat.ACT))
                .isEqualTo(refused(Step.Why.NOT_IN, Heat.NETWORKS.sentences().get(2).id()));
        assertThat(building.rewrite(List.of(), Heat.ACT)).isEqualTo(refused(Step.Why.CHANGES_NOTHING, ""));
        assertThat(building.withdraw("9")).isEqualTo(refused(Step.Why.STILL_CITED, "9"));
        assertThat(building.bring(Heat.motion("9", "Union Region", "Another text.")))
                .isEqualTo(refused(Step.Why.TEXT_CHANGED, "9"));
    }

    @Test
    void aMotionNoWordOfWhichStandsMayGoItsOwnWay() {
        var circle = Heat.motion("27", "Circle", "A pledge is the wrong tool.");
        var joined = taken(heat, building -> building.bring(circle));
        assertThat(Coverage.of(joined).motions().getLast().missing()).isEqualTo(1);
        assertThat(taken(joined, building -> building.withdraw("27"))).isEqualTo(heat);
    }

    @Test
    void aMarkThatIsLeftOfAMotionKeepsItNotFromGoing() {
        var whole = taken(Composite.begin(Heat.SOURCE, Locale.UK, List.of(Heat.METER)), building -> building
                .put(Heat.METER.sentences().getFirst().id(), Heat.own("k1", null), Heat.ACT));
        var size = tokens(whole, "k1").size();
        var left = taken(taken(whole, building -> building.drop(new BlockId("k1"), 0, size - 1, Heat.ACT)),
                building -> building.withdraw("9"));
        assertThat(left.motions()).isEmpty();
        assertThat(left.blocks().getFirst().piece()).isEqualTo(Piece.here(Words.tokens(".", Locale.UK)));
    }

    @Test
    void demandsCanBeToldApartLater() {
        var first = Heat.METER.sentences().get(2);
        int gap = Heat.place(first.tokens(), "the names").from();
        var apart = taken(heat, building -> building.bring(Heat.METER.split(first.id(), first.id().from() + gap).orElseThrow()));
        assertThat(Coverage.of(apart).motions().get(1).sentences()).hasSize(4);
        assertThat(Coverage.of(apart).motions().get(1).sentences().getLast().fate()).isEqualTo(Fate.USED);
        var together = taken(apart, building -> building.bring(apart.motion("9").orElseThrow().join(first.id()).orElseThrow()));
        assertThat(together).isEqualTo(heat);
    }

    @Test
    void aCitationThatDoesNotSayWhatStandsInItsMotionCannotExist() {
        var wrong = new Run(Words.tokens("Yes", Locale.UK), new Origin.Cited("9", new BlockId("c1"), 0, 1));
        assertThatThrownBy(() -> new Composite(Heat.SOURCE, Locale.UK, List.of(Heat.METER),
                List.of(new CompositeBlock(new BlockId("x"), Form.clause(""), new Piece(List.of(wrong)))), List.of(),
                OptionsLog.EMPTY)).hasMessageContaining("\"Yes\" does not come from");
    }

    private static Fate fate(Composite composite, SourceMotion motion, int sentence) {
        return Coverage.of(composite).sentences().stream()
                .filter(each -> each.sentence().id().equals(motion.sentences().get(sentence).id())).findFirst().orElseThrow()
                .fate();
    }

    private static List<Token> tokens(Composite composite, String block) {
        return composite.block(new BlockId(block)).orElseThrow().piece().tokens();
    }

    private static Composite taken(Composite composite, Function<Building, Step> step) {
        return ((Step.Taken) step.apply(composite.building())).composite();
    }

    private static Composite option(Composite composite, Function<Options, Step> step) {
        return ((Step.Taken) step.apply(composite.options())).composite();
    }

    private static Step.Refused refused(Step.Why why, Object what) {
        return new Step.Refused(why, what.toString());
    }
}
