package org.regroup.platform.decisions.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionReader;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Typed;

/// The count of one organisation for its reader.
///
/// @param party   whose votes are counted
/// @param settled the count that stands, once it does
/// @param typed   what was sent with the last request, and why it was refused
public record MeetingView(Question question, Party party, QuestionReader reader, List<Teller> tellers,
        @Nullable Settled settled, Typed typed, Instant now) {

    public MeetingView {
        tellers = List.copyOf(tellers);
    }

    public CountSheet sheet() {
        return new CountSheet(question, party);
    }

    public String href() {
        return question.href() + "/counts/" + party.organisation();
    }

    public Mark mark(OrganisationId organisation) {
        return question.party(organisation).map(Party::mark).orElseGet(() -> Mark.none(""));
    }

    public Optional<Teller> me() {
        return tellers.stream().filter(teller -> teller.person().equals(reader.person())).findFirst();
    }

    public boolean closed() {
        return settled != null || !MeetingCounts.closed(question, now).isEmpty();
    }

    public boolean mayEnter() {
        return me().isPresent() && !closed() && !now.isBefore(party.opensAt());
    }

    /// The organisations for which the reader may name a teller.
    public List<OrganisationId> mayName() {
        return closed()
                ? List.of()
                : question.parties().stream().map(Party::organisation).filter(reader.speaksFor()::contains)
                        .filter(one -> tellers.stream().filter(teller -> teller.belongs().equals(one)).count() < Tellers
                                .places(question))
                        .toList();
    }

    public boolean mayTakeBack(Teller teller) {
        return !closed() && reader.speaksFor().contains(teller.belongs());
    }

    /// Whether the reader sees the figures that stand: everybody once the vote is over, before only who counted them and who speaks
    /// for those who were in the room.
    public boolean mayRead() {
        return !now.isBefore(question.terms().closesAt()) || me().isPresent()
                || reader.speaksFor().contains(party.organisation());
    }

    /// Whoever has entered figures sees those of the others; nobody sees them before, so that each counts alone.
    public List<Teller> compared() {
        var entered = tellers.stream().filter(teller -> teller.entered() != null).toList();
        boolean mine = entered.stream().anyMatch(teller -> teller.person().equals(reader.person()));
        return settled == null && mine && entered.size() > 1 ? entered : List.of();
    }

    public static Figures.Hands hands(Teller teller, int item, String unit) {
        var figures = Objects.requireNonNull(teller.entered()).items().get(item);
        return unit.equals("v") ? figures.votes() : figures.people();
    }

    public boolean differs(int item, String unit, CountSheet.Column column) {
        return compared().stream().map(teller -> hands(teller, item, unit).all().get(column.ordinal())).distinct().count() > 1;
    }

    public boolean entitledDiffers() {
        return compared().stream().map(teller -> Objects.requireNonNull(teller.entered()).entitled()).distinct().count() > 1;
    }
}
