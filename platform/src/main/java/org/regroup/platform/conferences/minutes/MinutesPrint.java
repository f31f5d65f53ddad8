package org.regroup.platform.conferences.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.regroup.documents.Block;
import org.regroup.documents.Block.Facts;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Quotation;
import org.regroup.documents.Document;
import org.regroup.documents.Fact;
import org.regroup.documents.Imprint;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.hall.minutes.Line;
import org.regroup.hall.minutes.Minutes;
import org.regroup.platform.conferences.ConferenceWords;
import org.regroup.platform.conferences.Sponsor;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// The minutes on paper: a part for each sitting.
final class MinutesPrint {

    private MinutesPrint() {}

    /// @param page in the zone of the conference
    static Document of(Page page, MinutesView view) {
        var conference = view.of().conference();
        var words = new MinutesWords(page, view.names());
        var title = page.t("minutes.of.title", conference.title());
        var sponsors = String.join(", ", view.of().sponsors().stream().map(Sponsor::mark).map(mark -> mark.name()).toList());
        return new Document(new Imprint(title, page.locale(), sponsors, ConferenceWords.days(page, conference), made(view),
                PrintWords.of(page)), Run.of(page.t("minutes.lead")),
                List.of(Fact.of(page.t("conferences.when"), ConferenceWords.days(page, conference)),
                        Fact.of(page.t("conferences.where"), conference.place()),
                        Fact.of(page.t("minutes.sponsors"), sponsors)),
                view.minutes().sittings().size() > 1,
                Stream.concat(view.minutes().sittings().stream().map(sat -> part(words, view, sat)), attached(page, view))
                        .toList());
    }

    /// Reports of a minority come behind the sittings.
    private static Stream<Part> attached(Page page, MinutesView view) {
        if (view.attached().isEmpty()) {
            return Stream.empty();
        }
        var blocks = new ArrayList<Block>();
        view.attached().forEach(one -> {
            blocks.add(Heading.of(2, one.title()));
            one.reports().forEach(report -> blocks.addAll(List.of(Quotation.of(report.reasons()),
                    Paragraph.of(page.t("votes.dissent.signed", report.delegates(), report.organisations())))));
        });
        return Stream.of(new Part(page.t("votes.dissent"), page.t("votes.dissent"), false, page.locale(), blocks));
    }

    private static Instant made(MinutesView view) {
        return view.hall().lines() == 0 ? view.of().conference().begins() : view.hall().at();
    }

    private static Part part(MinutesWords words, MinutesView view, Minutes.Sat sat) {
        var page = words.page();
        var blocks = new ArrayList<Block>();
        sat.lines().forEach(line -> blocks.addAll(blocks(words, line)));
        var floor = words.floor(sat);
        if (!floor.isEmpty()) {
            blocks.add(Heading.of(2, page.t("minutes.floor")));
            blocks.add(facts(floor));
        }
        var corrections = view.minutes().corrections(sat.sitting());
        if (!corrections.isEmpty()) {
            blocks.add(Heading.of(2, page.t("minutes.corrections")));
            corrections.forEach(one -> blocks.addAll(List.of(Quotation.of(one.asked().words()),
                    Paragraph.of(words.asked(one) + " " + words.decided(one)))));
        }
        return new Part(sat.sitting(), sat.sitting(), sat.closed().isEmpty(), page.locale(), blocks);
    }

    private static List<Block> blocks(MinutesWords words, Line line) {
        return switch (line) {
            case Line.Item item -> Stream.of(Stream.<Block>of(Heading.of(2, item.title())),
                    words.moved(item).isEmpty() ? Stream.<Block>of() : Stream.<Block>of(Paragraph.of(words.moved(item))),
                    words.together(item).stream().<Block>map(Paragraph::of),
                    item.lines().stream().flatMap(inner -> blocks(words, inner).stream()),
                    Stream.<Block>of(Paragraph.of(List.of(Run.strong(words.ended(item)))))).flatMap(one -> one).toList();
            case Line.Present present -> List.of(Paragraph.of(timed(words, line)), facts(words.presence(present)));
            case Line.Voted voted -> voted.result().words().isEmpty()
                    ? List.of(Paragraph.of(timed(words, line)))
                    : List.of(Paragraph.of(timed(words, line)), Paragraph.of(voted.result().words()));
            default -> List.of(Paragraph.of(timed(words, line)));
        };
    }

    private static String timed(MinutesWords words, Line line) {
        return words.clock(line.at()) + "  " + words.line(line);
    }

    private static Facts facts(List<Map.Entry<String, String>> pairs) {
        return new Facts(pairs.stream().map(one -> Fact.of(one.getKey(), one.getValue())).toList());
    }
}
