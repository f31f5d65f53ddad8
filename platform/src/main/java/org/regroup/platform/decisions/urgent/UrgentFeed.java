package org.regroup.platform.decisions.urgent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.shared.AtomFeed;
import org.regroup.platform.shared.Page;

/// The urgent statements of an alliance as a feed. An entry is changed, not taken away, when its statement is confirmed, lapses
/// or falls; those who signed it are its authors, never the alliance.
final class UrgentFeed {

    private UrgentFeed() {}

    static AtomFeed of(Page page, Alliance alliance, List<UrgentView> published) {
        var address = page.settings().address().toString();
        var list = address + "/alliances/" + alliance.id() + "/urgent";
        var updated = published.stream().map(UrgentFeed::updated).max(Comparator.naturalOrder())
                .orElseGet(() -> Objects.requireNonNull(alliance.openedAt()));
        return new AtomFeed(list, alliance.name() + ": " + page.t("urgent.title"), page.lang(), "", updated, list + ".atom", list,
                published.stream().map(view -> entry(page, address, view)).toList());
    }

    private static AtomFeed.Entry entry(Page page, String address, UrgentView view) {
        var urgent = view.urgent();
        var state = view.state().archived() ? page.t("urgent.state." + view.state().key()) + ": " : "";
        var authors = urgent.voices().stream().filter(voice -> voice.kind() == UrgentVoice.Kind.SIGNS)
                .map(voice -> view.name(voice.organisation())).distinct().toList();
        return new AtomFeed.Entry(address + urgent.href(), state + urgent.draft().title(),
                Objects.requireNonNull(urgent.publishedAt()), updated(view), address + urgent.href(), authors,
                UrgentWords.line(page, view), UrgentWords.quotation(page, view), urgent.draft().language().toLanguageTag());
    }

    /// When it last changed what it says, by an act or by the clock.
    private static Instant updated(UrgentView view) {
        var urgent = view.urgent();
        var lapsed = view.state() == UrgentState.LAPSED ? urgent.lapsesAt() : null;
        return Stream.concat(Stream.of(urgent.publishedAt(), urgent.confirmedAt(), urgent.fellAt(), lapsed),
                urgent.voices().stream().flatMap(voice -> Stream.of(voice.at(),
                        voice.ended() == null ? null : voice.ended().at(), voice.asked() == null ? null : voice.asked().at())))
                .filter(Objects::nonNull).map(Objects::requireNonNull).max(Comparator.naturalOrder()).orElseThrow();
    }
}
