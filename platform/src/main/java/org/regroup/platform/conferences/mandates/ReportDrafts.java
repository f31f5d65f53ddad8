package org.regroup.platform.conferences.mandates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.shared.Page;

/// A report to begin with, from the log of the conference and the card: what was decided, with what mandate she came to it, and
/// how long she spoke. How she voted is hers to say.
@Component
class ReportDrafts {

    /// What the log says of one person and of the business.
    ///
    /// @param decided what became of each item, in the order in which it did
    record Heard(boolean came, int speeches, Duration spoke, List<Decided> decided) {

        record Decided(String item, String title, Act.Disposal disposal, String words, Instant at) {}
    }

    static Heard heard(List<Entry> log, String who) {
        var called = List.<Act.Listed>of();
        var decided = new ArrayList<Heard.Decided>();
        boolean came = false;
        int speeches = 0;
        var spoke = Duration.ZERO;
        @Nullable
        Instant began = null;
        for (var entry : log) {
            switch (entry.act()) {
                case Act.Came(var attendee) -> came |= attendee.who().equals(who);
                case Act.Called(var item, var title, _) -> called = List.of(new Act.Listed(item, title));
                case Act.CalledToVote(var item, var title) -> called = List.of(new Act.Listed(item, title));
                case Act.CalledTogether(_, var items) -> called = items;
                // each is called again by itself
                case Act.Disposed(var item, var how, _, _, _) when item.equals(Act.CalledTogether.LIST)
                        && how == Act.Disposal.NOT_REACHED ->
                    called = List.of();
                case Act.Disposed disposed -> called.forEach(one -> decided.add(new Heard.Decided(one.item(), one.title(),
                        disposed.disposal(), disposed.words(), entry.at())));
                case Act.Began(var speaker) -> began = speaker.equals(who) ? entry.at() : null;
                case Act.Finished() -> {
                    if (began != null) {
                        speeches++;
                        spoke = spoke.plus(Duration.between(began, entry.at()));
                        began = null;
                    }
                }
                case Act.SpokenOnPaper paper -> {
                    if (paper.who().equals(who)) {
                        speeches++;
                        spoke = spoke.plusSeconds(paper.seconds());
                    }
                }
                case Act _ -> {
                    // says nothing of her and of no result
                }
            }
        }
        return new Heard(came, speeches, spoke, decided);
    }

    /// @param history everything that ever stood on the card, the latest first
    String of(Conference conference, Attendee holder, List<Entry> log, List<BusinessItem> items, List<CardLine> history,
            Page page) {
        var heard = heard(log, holder.who());
        var told = new ArrayList<String>();
        told.add(page.t("mandates.draft.title", conference.title(), page.date(conference.startsOn())));
        told.add(page.t(heard.came() ? "mandates.draft.there" : "mandates.draft.away", heard.speeches(),
                (heard.spoke().toSeconds() + 59) / 60));
        for (var one : heard.decided()) {
            told.add(page.t("mandates.draft.item", one.title(),
                    page.t("mandates.disposal." + one.disposal().name().toLowerCase(Locale.ROOT)))
                    + (one.words().isEmpty() ? "" : " " + one.words()) + mandate(one.item(), one.at(), history, page));
        }
        if (heard.decided().isEmpty()) {
            items.stream().filter(item -> history.stream().anyMatch(line -> line.item() == item.number()))
                    .forEach(item -> told.add(item.title() + ":" + mandate(item.name(), Instant.MAX, history, page)));
        }
        told.add(page.t("mandates.draft.voted"));
        return String.join("\n\n", told);
    }

    /// What stood on the card when the item was decided: nobody had said so before who wrote it afterwards.
    private static String mandate(String item, Instant decided, List<CardLine> history, Page page) {
        return history.stream().filter(line -> item.equals(Integer.toString(line.item())) && !line.saidAt().isAfter(decided))
                .findFirst().map(line -> " " + CardWords.told(page, line)).orElse("");
    }
}
