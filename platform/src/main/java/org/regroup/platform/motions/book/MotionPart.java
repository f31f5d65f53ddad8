package org.regroup.platform.motions.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.regroup.documents.Block;
import org.regroup.documents.Block.Facts;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.MandateLine;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Fact;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.motions.MotionWords;
import org.regroup.platform.shared.Page;
import org.regroup.texts.editions.Numbering;

/// One motion of a book: who moves it, by whose mandate, its text, what is proposed and said about it, what it rests on.
final class MotionPart {

    private final Page page;
    private final Contents contents;
    private final Motion motion;
    private final List<Block> blocks = new ArrayList<>();

    private MotionPart(Page page, Contents contents, Motion motion) {
        this.page = page;
        this.contents = contents;
        this.motion = motion;
    }

    /// @param alone whether it is a document of its own, whose title is that of the motion
    static Part of(Page page, Contents contents, Motion motion, boolean alone) {
        var part = new MotionPart(page, contents, motion);
        part.write(alone);
        return new Part(alone ? "" : MotionWords.title(page, motion), MotionWords.called(page, motion), motion.nobodys(),
                page.locale(), part.blocks);
    }

    static List<Fact> facts(Page page, Contents contents, Motion motion) {
        return new MotionPart(page, contents, motion).facts();
    }

    private void write(boolean alone) {
        if (!alone) {
            if (!motion.summary().isBlank()) {
                paragraphs(motion.summary());
            }
            blocks.add(new Facts(facts()));
        }
        contents.passed().getOrDefault(motion.id(), List.of()).forEach(this::mandate);
        heading("book.text");
        var text = contents.texts().get(motion.id());
        if (text != null) {
            var moved = contents.moved().get(motion.id());
            blocks.addAll(BookText.lined(text, moved == null ? Numbering.of(text) : Numbering.of(moved).after(text)));
        }
        blocks.addAll(contents.chapters(motion.id(), BookChapter.Place.AFTER_TEXT));
        recommendation();
        var views = contents.chapters(motion.id(), BookChapter.Place.REASONS);
        blocks.addAll(views);
        if (views.isEmpty() && !motion.reasons().isBlank()) {
            heading("book.reasons");
            paragraphs(motion.reasons());
        }
        blocks.addAll(contents.chapters(motion.id(), BookChapter.Place.AFTER_REASONS));
        commitments();
        premises();
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        voices(facts, "book.moved", MotionVoice.Part.MOVER);
        voices(facts, "book.seconded", MotionVoice.Part.SECONDER);
        voices(facts, "book.supported", MotionVoice.Part.SUPPORTER);
        facts.add(Fact.of(page.t("book.state"), motion.nobodys() ? page.t("book.draft") : MotionWords.stands(page, motion)));
        for (var ruled : contents.ruled().getOrDefault(motion.id(), List.of())) {
            if (!ruled.kind().equals("recommend")) {
                facts.add(Fact.of(page.t("book.ruled." + ruled.kind()),
                        page.t("book.ruled.by", ruled.body(), page.date(ruled.at()))
                                + (ruled.reason().isBlank() ? "" : ": " + ruled.reason())));
            }
        }
        if (!motion.urgency().isBlank()) {
            facts.add(Fact.of(page.t("book.urgency"), motion.urgency()));
        }
        return facts;
    }

    private void voices(List<Fact> facts, String key, MotionVoice.Part part) {
        var said = contents.voices().getOrDefault(motion.id(), List.of()).stream()
                .filter(voice -> voice.stands() && voice.part() == part)
                .map(voice -> BookWords.speaking(page, contents, voice.speaking(), voice.unitName()))
                .collect(Collectors.joining("; "));
        if (!said.isEmpty()) {
            facts.add(Fact.of(page.t(key), said));
        }
    }

    private void mandate(BookRepository.Passed passed) {
        var organisation = contents.mark(passed.organisation()).name();
        blocks.add(new MandateLine(List.of(
                Fact.of(page.t("book.mandate.who"),
                        passed.body() + ", " + (passed.unitName().isEmpty() ? "" : passed.unitName() + ", ") + organisation),
                Fact.of(page.t("book.mandate.many"),
                        page.t("book.mandate.many.value", passed.present(), passed.entitled(), page.date(passed.heldOn()))),
                Fact.of(page.t("book.mandate.rule"),
                        page.t("book.mandate.rule.value", BookWords.rule(page, passed.rule()), passed.inFavour(),
                                passed.against(), passed.abstained())),
                Fact.of(page.t("book.mandate.until"), page.t("book.mandate.until.value")))));
    }

    private void recommendation() {
        contents.ruled().getOrDefault(motion.id(), List.of()).stream().filter(ruled -> ruled.kind().equals("recommend"))
                .reduce((_, later) -> later).ifPresent(ruled -> {
                    heading("book.recommendation");
                    blocks.addAll(advice(ruled));
                });
    }

    private List<Block> advice(BookRepository.Ruled ruled) {
        var said = new ArrayList<Block>();
        said.add(Paragraph.of(List.of(Run.strong(BookWords.advice(page, ruled.advice()) + ". "),
                Run.plain(page.t("book.ruled.by", ruled.body(), page.date(ruled.at()))))));
        said.addAll(BookText.paragraphs(ruled.reason()));
        return said;
    }

    private void commitments() {
        var all = contents.commitments().getOrDefault(motion.id(), List.of());
        table("book.commits", List.of("book.commits.who", "book.commits.what", "book.commits.cost"), all,
                row -> List.of(row.who(), row.what(), row.cost()));
    }

    private void premises() {
        var all = contents.premises().getOrDefault(motion.id(), List.of());
        table("book.premises",
                List.of("book.premises.premise", "book.premises.change", "book.premises.review", "book.premises.who"), all,
                row -> List.of(
                        row.premise() + (row.found().isBlank() ? "" : " (" + page.t("book.premises.found", row.found()) + ")"),
                        row.changeMind(), page.date(row.reviewOn()),
                        contents.name(row.keeper())
                                + (row.organisation() == null ? "" : ", " + contents.mark(row.organisation()).name())));
    }

    private <T> void table(String title, List<String> head, List<T> rows, Function<T, List<String>> cells) {
        if (!rows.isEmpty()) {
            heading(title);
            blocks.add(new Table(head.stream().map(page::t).toList(),
                    rows.stream().<List<List<Run>>>map(row -> cells.apply(row).stream().<List<Run>>map(Run::of).toList())
                            .toList()));
        }
    }

    private void heading(String key) {
        blocks.add(Heading.of(1, page.t(key)));
    }

    private void paragraphs(String words) {
        blocks.addAll(BookText.paragraphs(words));
    }
}
