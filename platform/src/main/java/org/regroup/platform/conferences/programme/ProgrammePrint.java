package org.regroup.platform.conferences.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.regroup.documents.Block;
import org.regroup.documents.Document;
import org.regroup.documents.Fact;
import org.regroup.documents.Imprint;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.platform.conferences.ConferenceWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// A programme on paper: a part for each day, a line for each session.
final class ProgrammePrint {

    private ProgrammePrint() {}

    static Document of(Page page, ProgrammeView view) {
        var it = view.conference();
        var published = view.published();
        return new Document(new Imprint(it.title(), page.locale(), page.t("programme.published.title"), it.purpose(),
                published == null ? it.begins() : published.at(), PrintWords.of(page)), Run.of(it.purpose()),
                ConferenceWords.facts(page, it).stream().map(fact -> Fact.of(fact.name(), fact.value())).toList(), false,
                view.programme().days().stream().map(day -> new Part(ProgrammeWords.day(page, day), it.title(), false,
                        page.locale(), List.of(table(page, view, day)))).toList());
    }

    private static Block table(Page page, ProgrammeView view, LocalDate day) {
        var rows = new ArrayList<List<String>>();
        view.programme().on(day).forEach(slot -> rows.add(List.of(slot.starts() + "–" + slot.ends(),
                view.cancelled(slot) ? page.t("programme.cancelled.title", slot.title()) : slot.title(), view.who(slot),
                slot.room())));
        view.programme().pausesOn(day).forEach(pause -> rows.add(List.of(pause.starts() + "–" + pause.ends(), pause.title(), "",
                "")));
        rows.sort(Comparator.comparing(List::getFirst));
        return new Block.Table(
                List.of(page.t("programme.time"), page.t("programme.session"), page.t("programme.session.speakers"),
                        page.t("programme.room")),
                rows.stream().map(row -> row.stream().map(Run::of).toList()).toList());
    }
}
