package org.regroup.platform.conferences.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.regroup.documents.Block;
import org.regroup.documents.Document;
import org.regroup.documents.Fact;
import org.regroup.documents.Imprint;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// What those who run a session take along on paper: who does what from which minute to which, and sheets for the record.
final class SessionPack {

    private static final int LINES = 8;

    private SessionPack() {}

    static Document of(Page page, SessionView view, Format format) {
        var terms = view.session().terms();
        var name = ProgrammeWords.format(page, format.code());
        var parts = new ArrayList<Part>();
        parts.add(part(page, view, page.t("formats.pack.how", name), List.of(Block.Paragraph.of(page.t("formats." + format.code()
                + ".what")), timetable(page, view, format))));
        for (int sheet = 1; sheet <= format.sheets(); sheet++) {
            parts.add(part(page, view, page.t("formats.pack.sheet", sheet, format.sheets()), sheet(page)));
        }
        return new Document(new Imprint(terms.title(), page.locale(), view.conference().title(), name,
                view.session().submittedAt(), PrintWords.of(page)), Run.of(ProgrammeWords.about(page, view.session())),
                List.of(Fact.of(page.t("programme.stream"), view.stream().title()),
                        Fact.of(page.t("programme.session.speakers"), view.names()
                                ? String.join(", ", terms.speakers().stream().map(Session.Speaker::name).toList())
                                : "–"),
                        Fact.of(page.t("programme.room"), where(view))),
                false, parts);
    }

    private static Part part(Page page, SessionView view, String title, List<Block> blocks) {
        return new Part(title, view.session().terms().title(), false, page.locale(), blocks);
    }

    private static String where(SessionView view) {
        var slot = view.slot();
        return slot != null ? slot.room() : view.room().isEmpty() ? "–" : view.room();
    }

    /// With the hours by the clock where the session has a place, else in minutes from its beginning.
    private static Block timetable(Page page, SessionView view, Format format) {
        var slot = view.slot();
        var place = view.session().place();
        var starts = slot != null ? slot.starts() : place == null ? LocalTime.MIDNIGHT : place.starts();
        return new Block.Table(List.of(page.t("programme.time"), page.t("formats.pack.minutes"), page.t("formats.pack.step")),
                format.timed(view.session().terms().minutes()).stream().map(step -> List.of(
                        Run.of(starts.plusMinutes(step.from()) + "–" + starts.plusMinutes(step.from() + step.minutes())),
                        Run.of(String.valueOf(step.minutes())),
                        Run.of(page.t("formats." + format.code() + "." + step.code(), format.group())))).toList());
    }

    private static List<Block> sheet(Page page) {
        var blocks = new ArrayList<Block>();
        for (var heading : List.of("recording.agreed", "recording.disputed", "recording.next")) {
            blocks.add(Block.Heading.of(2, page.t(heading)));
            blocks.addAll(Collections.nCopies(LINES, Block.Paragraph.of("_".repeat(70))));
        }
        return blocks;
    }
}
