package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.regroup.documents.Block;
import org.regroup.documents.Block.Heading;
import org.regroup.documents.Block.Paragraph;
import org.regroup.documents.Block.Table;
import org.regroup.documents.Document;
import org.regroup.documents.Fact;
import org.regroup.documents.Imprint;
import org.regroup.documents.Part;
import org.regroup.documents.Run;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.organisations.RuleWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.print.PrintWords;

/// A vote on paper: a card for each delegate on the roll, or as many secret ballots that are all alike, and sheets for tellers.
final class VotePapers {

    private static final String BOX = "[   ]";
    private static final String BLANK = "........";
    private static final String LINE = ".".repeat(60);

    private VotePapers() {}

    /// @param page in the zone of the conference
    static Document of(Page page, Conference conference, HallVote vote) {
        var title = page.t("votes.called", vote.number(), vote.subject());
        return new Document(new Imprint(title, page.locale(), conference.title(), page.t("votes.papers.title"), vote.openedAt(),
                PrintWords.of(page)), Run.of(page.t("votes.papers.lead")),
                List.of(Fact.of(page.t("votes.fact.way"), VoteWords.rung(page, vote.rung())),
                        Fact.of(page.t("votes.fact.rule"),
                                RuleWords.rule(page, vote.applied(), vote.roll().delegations().size())),
                        Fact.of(page.t("votes.fact.roll"), page.t("votes.fact.roll.size", vote.roll().size(),
                                page.dateTime(vote.openedAt())))),
                false, List.of(sheets(page, vote), ballots(page, vote)));
    }

    /// What two tellers fill in, each by herself: the rows that they are asked for when they enter it.
    private static Part sheets(Page page, HallVote vote) {
        var blocks = new ArrayList<Block>();
        IntStream.rangeClosed(1, 2).forEach(teller -> {
            blocks.add(Heading.of(2, page.t("votes.papers.teller", teller)));
            blocks.add(Paragraph.of(page.t("votes.papers.signed")));
            blocks.add(Sheet.byNumber(vote) ? numbers(page) : figures(page, vote));
            if (vote.secret()) {
                blocks.add(Paragraph.of(page.t("votes.sheet.took") + ": " + LINE));
            }
            blocks.add(Paragraph.of(page.t("votes.sheet.late") + ": " + BLANK));
        });
        return part(page, page.t("votes.papers.sheets"), blocks);
    }

    private static Table numbers(Page page) {
        return new Table(List.of(page.t("votes.papers.says"), page.t("votes.count.numbers.hint")),
                choices(page).stream().map(choice -> cells(Stream.of(choice, LINE))).toList());
    }

    private static Table figures(Page page, HallVote vote) {
        var head = new ArrayList<>(List.of(page.t("votes.roll.delegation"), page.t("votes.roll.voters")));
        head.addAll(choices(page));
        if (vote.secret()) {
            head.add(page.t("votes.count.spoiled"));
        }
        return new Table(head, Sheet.rows(vote).stream().map(key -> cells(Stream.concat(
                Stream.of(VoteWords.row(page, vote, key), page.number(key.equals(Hands.ROOM)
                        ? vote.roll().size()
                        : vote.roll().delegation(key).map(Delegation::voters).orElse(0))),
                head.stream().skip(2).map(_ -> BLANK)))).toList());
    }

    /// Secret papers are alike, but for the organisation where votes are counted by organisation.
    private static Part ballots(Page page, HallVote vote) {
        boolean alike = vote.secret();
        var head = Stream.concat(Stream.of(page.t(alike ? "votes.papers.paper" : "votes.papers.number")), choices(page).stream())
                .toList();
        var rows = vote.roll().voters().entrySet().stream().map(voter -> cells(Stream.concat(
                Stream.of(paper(page, vote, voter.getKey(), voter.getValue())), choices(page).stream().map(_ -> BOX)))).toList();
        return part(page, page.t(alike ? "votes.papers.ballots" : "votes.papers.cards"),
                List.of(Paragraph.of(page.t(alike ? "votes.papers.ballots.how" : "votes.papers.cards.how")),
                        new Table(head, rows)));
    }

    private static String paper(Page page, HallVote vote, String who, String key) {
        if (!vote.secret()) {
            return who + "  " + name(page, vote, key);
        }
        return vote.byOrganisation() ? vote.subject() + " · " + name(page, vote, key) : vote.subject();
    }

    private static String name(Page page, HallVote vote, String key) {
        return key.isEmpty() ? page.t("votes.unaffiliated") : vote.roll().delegation(key).map(Delegation::name).orElse("");
    }

    private static List<String> choices(Page page) {
        return Stream.of(Choice.values()).map(choice -> VoteWords.choice(page, choice)).toList();
    }

    private static List<List<Run>> cells(Stream<String> texts) {
        return texts.map(Run::of).toList();
    }

    private static Part part(Page page, String title, List<Block> blocks) {
        Locale language = page.locale();
        return new Part(title, title, false, language, blocks);
    }
}
