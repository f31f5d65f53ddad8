package org.regroup.platform.decisions.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.decisions.delegations.Instruction;
import org.regroup.platform.decisions.questions.Clause;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionRoll;
import org.regroup.platform.decisions.voting.BallotBox.Receipt;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Typed;

/// The ballots before somebody who may vote, one card for each vote.
///
/// @param typed what was sent with the last request, and why it was refused
public record VoteView(Question question, List<Card> cards, Typed typed, Instant now) {

    /// One vote that this person may cast.
    ///
    /// @param prefix of the names of its fields in the page, so that no two are alike
    /// @param cast   what has been cast so far, while it can be changed: several ballots where its votes are split
    /// @param typed  what was typed on this card; empty where another one was sent
    /// @param told   what those who sent this voter told her
    public record Card(QuestionRoll.Seat seat, Party party, Mark sign, String prefix, List<Receipt> cast,
            @Nullable Typed typed, @Nullable Instruction told) {

        public Card {
            cast = List.copyOf(cast);
        }

        /// What the answer to an item shows: what was typed, else what was cast; empty where that is not one answer.
        public String value(int item) {
            if (typed != null) {
                return typed.text("item" + item);
            }
            var letters = cast.stream().map(one -> letter(one, item)).distinct().toList();
            return letters.size() == 1 ? letters.getFirst() : "";
        }

        private static String letter(Receipt cast, int item) {
            return item >= cast.answers().length() ? "" : cast.answers().substring(item, item + 1);
        }

        /// Whether its votes may be given in several ways.
        public boolean splits() {
            return party.procedure().splits() && seat.weight() > 1;
        }

        /// How many of its votes say so, where they do not all say the same.
        public String number(int item, Answer answer) {
            if (typed != null) {
                return typed.text(field(item, answer));
            }
            int votes = cast.stream().filter(one -> letter(one, item).equals(answer.code())).mapToInt(Receipt::weight).sum();
            return votes == 0 || votes == seat.weight() ? "" : String.valueOf(votes);
        }

        public boolean split(int item) {
            return Arrays.stream(Answer.values()).anyMatch(answer -> !number(item, answer).isBlank());
        }

        public boolean onPaper() {
            return seat.voted() == QuestionRoll.Voted.PAPER;
        }
    }

    /// One thing that is answered: the whole, or a clause.
    public record Item(int number, @Nullable Clause clause) {}

    public VoteView {
        cards = List.copyOf(cards);
    }

    public boolean open(Card card) {
        return question.votes(card.party(), now) && card.party().procedure().method().online() && !card.onPaper();
    }

    /// In the order of the letters of a ballot.
    public List<Item> items() {
        var items = new ArrayList<Item>();
        items.add(new Item(0, null));
        question.clauses().forEach(clause -> items.add(new Item(clause.number(), clause)));
        return items;
    }

    /// What was typed and can not be cast any more, to be shown once again; empty where a card shows it.
    public List<Item> lost() {
        var shown = cards.stream().anyMatch(card -> card.typed() != null && open(card));
        return shown
                ? List.of()
                : items().stream().filter(item -> Answer.of(typed.text("item" + item.number())).isPresent()).toList();
    }

    public Optional<Card> card(UUID elector) {
        return cards.stream().filter(card -> card.seat().elector().equals(elector)).findFirst();
    }

    /// The letters of a ballot as a form sends them; a blank where nothing is chosen.
    static String answers(Typed typed, int items) {
        var letters = new StringBuilder();
        IntStream.range(0, items).forEach(item -> {
            var letter = typed.text("item" + item);
            letters.append(Answer.of(letter).map(Answer::letter).orElse('-'));
        });
        return letters.toString();
    }

    /// The field for how many votes of a card give an answer to an item.
    public static String field(int item, Answer answer) {
        return "item" + item + "-" + answer.key();
    }

    /// The votes of a card as a form splits them; empty where it does not.
    static Optional<List<Share.Split>> splits(Typed typed, Card card, int items) {
        var fields = IntStream.range(0, items).boxed().toList();
        if (!card.splits() || fields.stream().noneMatch(item -> split(typed, item))) {
            return Optional.empty();
        }
        return Optional.of(fields.stream().map(item -> split(typed, item)
                ? new Share.Split(votes(typed, item, Answer.YES), votes(typed, item, Answer.NO),
                        votes(typed, item, Answer.ABSTAIN))
                : Answer.of(typed.text("item" + item)).map(answer -> Share.Split.all(answer, card.seat().weight()))
                        .orElse(new Share.Split(0, 0, 0)))
                .toList());
    }

    private static boolean split(Typed typed, int item) {
        return Arrays.stream(Answer.values()).anyMatch(answer -> !typed.text(field(item, answer)).isBlank());
    }

    private static int votes(Typed typed, int item, Answer answer) {
        return typed.text(field(item, answer)).isBlank() ? 0 : typed.number(field(item, answer));
    }
}
