package org.regroup.platform.motions.composites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.motions.MotionOutcome;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.motions.composites.CompositeScene.Meeting;
import org.regroup.platform.motions.composites.Composites.Word;
import org.regroup.platform.motions.composites.SignOffs.State;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.texts.Hunk;
import org.regroup.texts.composites.Coverage;
import org.regroup.texts.composites.Fate;
import org.regroup.texts.composites.LogEntry;
import org.regroup.texts.composites.Origin;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.reading.Words;

@PlatformTest
@Import(CompositeScene.class)
class FourMotionsBecomeOneTextTest {

    @Autowired
    CompositeScene scene;
    @Autowired
    Composites composites;
    @Autowired
    Workshop workshop;
    @Autowired
    Panels panels;
    @Autowired
    Motions motions;
    @Autowired
    MotionTexts texts;
    @Autowired
    MockMvcTester mvc;

    private Set<String> all(Meeting at) {
        return Coverage.of(composites.work(at.composite()).composite()).sentences().stream()
                .map(one -> one.sentence().id().toString()).collect(Collectors.toSet());
    }

    private int seen(Meeting at) {
        return composites.work(at.composite()).row().revision();
    }

    private void build(Meeting at) {
        workshop.use(at.chair().id(), at.composite(), seen(at), all(at), "").required();
    }

    private void say(Meeting at, int party, Word word, String reason) {
        composites.say(at.party(party).convenor().id(), at.composite(), at.party(party).motion(),
                composites.work(at.composite()).signOffs().version(), word, reason).required();
    }

    private State state(Meeting at, int party) {
        return composites.work(at.composite()).signOffs().all().get(party).state();
    }

    @Test
    void everyWordKeepsItsSourceAndNothingIsLeftOutUnsaid() {
        var at = scene.meeting();
        build(at);
        var work = composites.work(at.composite());
        assertThat(work.composite().blocks()).hasSize(7);
        assertThat(Coverage.of(work.composite()).sentences()).extracting(Coverage.OfSentence::fate).containsOnly(Fate.USED);

        var first = work.composite().blocks().getFirst().id();
        workshop.turn(at.chair().id(), at.composite(), seen(at), work.composite().blocks().get(1).id(), Workshop.Turn.JOIN)
                .required();
        var joined = composites.work(at.composite()).composite().block(first).orElseThrow();
        assertThat(joined.piece().plain()).isEqualTo(CompositeScene.BODIES.getFirst());

        var some = all(at);
        some.removeIf(id -> id.startsWith(at.party(2).motion().toString()));
        assertThat(grounds(workshop.use(at.chair().id(), at.composite(), seen(at), some, " "))).containsExactly("reason");
        workshop.use(at.chair().id(), at.composite(), seen(at), some, "Outside the subject").required();
        assertThat(mvc.get().uri("/composites/" + at.composite())).hasStatusOk().bodyText().contains("2 of 2 demands missing",
                "Outside the subject", "The federation shall seek a loan.", "written consent".substring(8));
    }

    @Test
    void clausesStandInAnyOrder() {
        var at = scene.meeting();
        build(at);
        var names = new ArrayList<>(composites.work(at.composite()).composite().blocks().stream().map(one -> one.id()).toList());
        var last = composites.work(at.composite()).composite().blocks().getLast().piece();
        names.addFirst(names.removeLast());
        workshop.order(at.chair().id(), at.composite(), seen(at), names).required();
        assertThat(composites.work(at.composite()).composite().blocks().getFirst().piece()).isEqualTo(last);
        assertThat(composites.work(at.composite()).composite().blocks()).hasSize(7);
    }

    @Test
    void wordsWrittenHereAreKnownAsSuchAndTheLoserSeesBoth() {
        var at = scene.meeting();
        build(at);
        int before = seen(at);
        var plain = composites.work(at.composite()).composite().text().blocks().stream().map(block -> block.plain())
                .collect(Collectors.joining("\n\n"));
        workshop.write(at.chair().id(), at.composite(), before, plain.replace("every landlord", "every landlord and supplier"),
                "")
                .required();
        var runs = composites.work(at.composite()).composite().blocks().getFirst().piece().runs();
        assertThat(runs).anySatisfy(run -> {
            assertThat(run.origin()).isInstanceOf(Origin.Here.class);
            assertThat(run.plain()).contains("and supplier");
        });
        assertThat(runs.getFirst().origin()).isInstanceOf(Origin.Cited.class);

        var noor = at.party(0).convenor();
        assertThat(mvc.post().uri("/composites/" + at.composite() + "/text").with(csrf()).with(People.signedIn(noor))
                .param("seen", String.valueOf(before)).param("text", plain.replace("every landlord", "each landlord")))
                .hasStatusOk().bodyText().contains("each landlord", "every landlord and supplier", "As you wrote it");
    }

    @Test
    void onlyMoversAndTheChairBuildAndEverybodyReads() {
        var at = scene.meeting();
        var stranger = scene.stranger();
        assertThatThrownBy(() -> workshop.use(stranger.id(), at.composite(), 1, Set.of(), "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> composites.say(at.chair().id(), at.composite(), at.party(0).motion(), 1, Word.SIGN, ""))
                .isInstanceOf(Forbidden.class);
        assertThat(mvc.get().uri("/composites/" + at.composite())).hasStatusOk();
        assertThat(mvc.get().uri("/composites/" + at.composite()).with(People.signedIn(stranger))).hasStatusOk();
    }

    @Test
    void aNewVersionAsksAgainThoseWhoSigned() {
        var at = scene.meeting();
        build(at);
        composites.publish(at.chair().id(), at.composite(), "All that was moved").required();
        say(at, 0, Word.SIGN, "All of it is in");
        say(at, 1, Word.OBJECT, "Clause 1 says too little");
        assertThat(state(at, 0)).isEqualTo(State.SIGNED);
        assertThat(state(at, 1)).isEqualTo(State.OBJECTED);
        assertThat(grounds(composites.publish(at.chair().id(), at.composite(), "Again"))).containsExactly("");

        var last = composites.work(at.composite()).composite().blocks().getLast().id();
        workshop.turn(at.party(1).convenor().id(), at.composite(), seen(at), last, Workshop.Turn.UP).required();
        composites.publish(at.party(1).convenor().id(), at.composite(), "The penalty stands higher").required();
        assertThat(state(at, 0)).isEqualTo(State.AGAIN);
        assertThat(state(at, 1)).isEqualTo(State.AGAIN);
        assertThat(grounds(composites.say(at.party(0).convenor().id(), at.composite(), at.party(0).motion(), 1, Word.SIGN, "")))
                .containsExactly("");
    }

    @Test
    void whoeverRefusesKeepsTheMotionAndTheOthersSign() {
        var at = scene.meeting();
        build(at);
        composites.publish(at.chair().id(), at.composite(), "First").required();
        say(at, 3, Word.SEPARATE, "A pledge is the wrong tool");
        assertThat(state(at, 3)).isEqualTo(State.SEPARATE);
        assertThat(composites.work(at.composite()).composite().text().plain()).doesNotContain("penalty");
        say(at, 0, Word.SIGN, "");
        say(at, 1, Word.SIGN, "");
        assertThat(composites.work(at.composite()).row().motion()).isNull();
        say(at, 2, Word.SIGN, "");

        var made = composites.work(at.composite()).row().motion();
        assertThat(made).isNotNull();
        assertThat(texts.current(java.util.Objects.requireNonNull(made)).plain()).contains("Heat that is not cut off",
                "We ask every landlord");
        assertThat(motions.find(at.party(0).motion()).orElseThrow().outcome()).isEqualTo(MotionOutcome.COMPOSITED);
        assertThat(motions.find(at.party(3).motion()).orElseThrow().outcome()).isNull();
        assertThat(mvc.get().uri("/motions/" + made)).hasStatusOk().bodyText().contains("Made of composite 1",
                "We ask every landlord to sign a pledge", ">M1<", "/motions/" + at.party(1).motion());
    }

    @Test
    void theMotionThatCameOfItSaysWhoseEachWordIsAlsoWhenAmended() {
        var at = scene.meeting();
        build(at);
        var body = texts(at);
        workshop.write(at.chair().id(), at.composite(), seen(at), body.replace("every landlord", "every landlord and supplier"),
                "").required();
        composites.publish(at.chair().id(), at.composite(), "First").required();
        for (int party = 0; party < 4; party++) {
            say(at, party, Word.SIGN, "");
        }
        var made = java.util.Objects.requireNonNull(composites.work(at.composite()).row().motion());
        var credits = mvc.get().uri("/motions/" + made + "/credits");
        assertThat(credits).hasStatusOk().bodyText().contains("Motion 1", "Motion 4", "Written in composite 1", "Tenants",
                ">M4<");
        assertThat(mvc.get().uri("/motions/" + made + "/motion.json")).hasStatusOk().bodyText()
                .contains("\"number\":4", "\"words\":\"and supplier \"", "Circle");

        var text = texts.current(made);
        var clause = text.blocks().get(1);
        var hunk = Hunk.Replace.of(clause, 0, 1, Words.tokens("Now we", Locale.UK));
        scene.accepted(made, at.party(3), text, List.of(hunk));
        assertThat(credits).bodyText().contains("Now we", ">A1<", ">M1<", ">M4<", "Written in composite 1");
        assertThat(mvc.get().uri("/motions/" + made + "/text.json")).bodyText().contains("\"credited\"", "Now we");
    }

    @Test
    void whoIsAskedIsToldByMailAndAtHomeUntilTheyAnswer() {
        var at = scene.meeting();
        build(at);
        composites.publish(at.chair().id(), at.composite(), "First").required();
        assertThat(scene.mails(at.party(0))).contains("Please sign: Heat that is not cut off");
        assertThat(home(at.party(0).convenor())).contains("waits for your word");
        say(at, 0, Word.SIGN, "");
        assertThat(home(at.party(0).convenor())).doesNotContain("waits for your word");

        say(at, 3, Word.SEPARATE, "A pledge is the wrong tool");
        assertThat(scene.mails(at.party(0))).contains("Please sign again: Heat that is not cut off");
        assertThat(scene.mails(at.party(3))).doesNotContain("Please sign again: Heat that is not cut off");
        assertThat(home(at.party(0).convenor())).contains("waits for your word");
        assertThat(home(at.party(3).convenor())).doesNotContain("waits for your word");
    }

    private String home(SignedIn person) {
        return text(mvc.get().uri("/").with(People.signedIn(person)).exchange());
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingStandsWhileAnAppealIsPendingOrAMotionHasBeenDecided() {
        var at = scene.meeting();
        build(at);
        var names = "The council shall publish the names of suppliers who refuse.";
        var some = Coverage.of(composites.work(at.composite()).composite()).sentences().stream()
                .filter(one -> !one.sentence().plain().equals(names)).map(one -> one.sentence().id().toString())
                .collect(Collectors.toSet());
        workshop.use(at.chair().id(), at.composite(), seen(at), some, "Outside").required();
        composites.publish(at.chair().id(), at.composite(), "First").required();
        int option = composites.work(at.composite()).composite().log().dropped().getFirst().option();
        panels.appeal(at.party(1).convenor().id(), at.composite(), option, "It was moved").required();
        for (int party = 0; party < 4; party++) {
            say(at, party, Word.SIGN, "");
        }
        assertThat(composites.work(at.composite()).row().motion()).isNull();
        Panels.seats(composites.work(at.composite()), option).forEach(seat -> rule(at, option, seat.by().person(), false));
        assertThat(composites.work(at.composite()).row().motion()).isNotNull();

        var other = scene.meeting();
        build(other);
        composites.publish(other.chair().id(), other.composite(), "First").required();
        scene.carried(other.party(2).motion());
        assertThat(grounds(composites.say(other.party(0).convenor().id(), other.composite(), other.party(0).motion(), 1,
                Word.SIGN, ""))).containsExactly("");
        assertThat(grounds(composites.say(other.party(0).convenor().id(), other.composite(), other.party(0).motion(), 1,
                null, ""))).containsExactly("");
        say(other, 2, Word.SEPARATE, "It was carried");
        say(other, 0, Word.SIGN, "");
    }

    @Test
    void anAppealAboutAMotionThatLeftRestoresNothing() {
        var at = scene.meeting();
        build(at);
        var names = "The council shall publish the names of suppliers who refuse.";
        var some = Coverage.of(composites.work(at.composite()).composite()).sentences().stream()
                .filter(one -> !one.sentence().plain().equals(names)).map(one -> one.sentence().id().toString())
                .collect(Collectors.toSet());
        workshop.use(at.chair().id(), at.composite(), seen(at), some, "Outside").required();
        composites.publish(at.chair().id(), at.composite(), "First").required();
        int option = composites.work(at.composite()).composite().log().dropped().getFirst().option();
        panels.appeal(at.party(1).convenor().id(), at.composite(), option, "It was moved").required();
        say(at, 1, Word.SEPARATE, "Then without us");
        Panels.seats(composites.work(at.composite()), option).forEach(seat -> rule(at, option, seat.by().person(), true));
        assertThat(composites.work(at.composite()).composite().text().plain()).doesNotContain(names);
        assertThat(mvc.get().uri("/composites/" + at.composite())).hasStatusOk();
    }

    private String texts(Meeting at) {
        return Markdown.write(composites.work(at.composite()).composite().text());
    }

    @Test
    void aPanelDrawnByLotRestoresWhatWasDroppedWordForWord() {
        var at = scene.meeting();
        build(at);
        var names = "The council shall publish the names of suppliers who refuse.";
        var some = all(at);
        some.removeIf(id -> Coverage.of(composites.work(at.composite()).composite()).sentences().stream()
                .anyMatch(one -> one.sentence().id().toString().equals(id) && one.sentence().plain().equals(names)));
        workshop.use(at.chair().id(), at.composite(), seen(at), some, "Outside the motion’s subject").required();
        composites.publish(at.chair().id(), at.composite(), "Shorter").required();
        int option = composites.work(at.composite()).composite().log().dropped().getFirst().option();
        var union = at.party(1).convenor();
        assertThat(grounds(panels.appeal(union.id(), at.composite(), option, ""))).containsExactly("appeal");
        panels.appeal(union.id(), at.composite(), option, "Only movers can withdraw it").required();

        var seats = Panels.seats(composites.work(at.composite()), option);
        assertThat(seats).hasSize(3).extracting(seat -> seat.by().organisation()).doesNotHaveDuplicates()
                .doesNotContain(at.party(1).id());
        assertThatThrownBy(() -> panels.rule(union.id(), at.composite(), option, true, "Mine")).isInstanceOf(Forbidden.class);
        rule(at, option, seats.get(0).by().person(), true);
        rule(at, option, seats.get(1).by().person(), false);
        assertThat(composites.work(at.composite()).composite().text().plain()).doesNotContain(names);
        rule(at, option, seats.get(2).by().person(), true);

        var work = composites.work(at.composite());
        assertThat(work.composite().text().plain()).contains(names);
        assertThat(work.signOffs().version()).isEqualTo(2);
        assertThat(work.composite().log().history(option)).extracting(LogEntry::kind).containsExactly(LogEntry.Kind.DROPPED,
                LogEntry.Kind.APPEALED, LogEntry.Kind.UPHELD, LogEntry.Kind.RESTORED);
        assertThat(mvc.get().uri("/composites/" + at.composite())).bodyText().contains("2 : 1", "How the lot was drawn");
    }

    private void rule(Meeting at, int option, PersonId by, boolean upholds) {
        panels.rule(by, at.composite(), option, upholds, "As I see it").required();
    }

    @Test
    void motionsAreBroughtTogetherByTwoOrganisations() {
        var at = scene.meeting();
        var noor = at.party(0);
        assertThat(grounds(composites.open(noor.convenor().id(), noor.id(), at.alliance(), "", Set.of(noor.motion()))))
                .containsExactlyInAnyOrder("title", "motions");
        var id = composites.open(noor.convenor().id(), noor.id(), at.alliance(), "Two",
                Set.of(noor.motion(), at.party(1).motion())).required().id();
        assertThat(grounds(composites.confirm(noor.convenor().id(), noor.id(), id, true))).containsExactly("");
        assertThat(grounds(workshop.use(noor.convenor().id(), id, 1, Set.of(), ""))).containsExactly("");
        assertThat(grounds(composites.preside(noor.convenor().id(), id))).containsExactly("");
        assertThatThrownBy(() -> composites.confirm(at.chair().id(), at.party(1).id(), id, true)).isInstanceOf(Forbidden.class);
        assertThat(composites.confirm(at.party(1).convenor().id(), at.party(1).id(), id, true).required().confirmed())
                .isNotNull();
    }

    private static List<String> grounds(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::field).toList();
        };
    }
}
