package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// A ballot as its reader sees it.
///
/// @param agenda   for the titles of what is ranked
/// @param delegate whether the reader has a say
/// @param own      what the reader has ranked
public record PrioritiesView(Conference conference, Agenda agenda, Optional<PriorityBallot> ballot, boolean delegate,
        List<Integer> own, Instant now) {

    public String href() {
        return conference.href() + "/priorities";
    }

    public boolean open() {
        return ballot.filter(one -> one.open(now)).isPresent();
    }

    public String title(int item) {
        return agenda.item(item).map(BusinessItem::title).orElse("–");
    }

    public List<Choice> choices(Page page) {
        return Stream.concat(Stream.of(Choice.of("", page.t("business.rank.none"))),
                ballot.orElseThrow().items().stream().map(item -> Choice.of(item.toString(), item + ". " + title(item))))
                .toList();
    }
}
