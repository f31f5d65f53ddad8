package org.regroup.platform.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Lot;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Typed;

/// A conference for its reader.
///
/// @param speaksFor the organisations for which the reader holds a mandate to speak, sponsors or not
/// @param acts      everything that was proposed for the whole, in order
/// @param names     of the people named by what waits
/// @param typed     what was sent with the last request and refused; empty otherwise
public record ConferencePage(Conference conference, @Nullable PersonId reader, List<OrganisationId> speaksFor,
        List<JointAct> acts, Map<PersonId, String> names, Instant now, Typed typed) {

    ConferencePage refused(Typed sent) {
        return new ConferencePage(conference, reader, speaksFor, acts, names, now, sent);
    }

    public Conference.State state() {
        return conference.state(now);
    }

    /// The day whose lot orders the sponsors, where the conference is held.
    public LocalDate today() {
        return LocalDate.ofInstant(now, conference.zone());
    }

    /// Those who stand behind it, in the order drawn for the day.
    public List<Sponsor> sponsors() {
        return new Lot(today()).draw(conference.standing()).stream().map(this::sponsor).toList();
    }

    /// The part of the costs that nobody carries yet.
    public Rational uncarried() {
        return sponsors().stream().map(Sponsor::share).reduce(Rational.ONE, Rational::minus);
    }

    /// Those who were asked and have not answered.
    public List<Sponsor> asked() {
        return conference.sponsors().stream().filter(Sponsor::asked).toList();
    }

    private Sponsor sponsor(OrganisationId organisation) {
        return conference.sponsor(organisation).orElseThrow();
    }

    public Mark mark(@Nullable OrganisationId organisation) {
        return organisation == null
                ? Mark.none("")
                : conference.sponsor(organisation).map(Sponsor::mark).orElse(Mark.none(""));
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "–" : names.getOrDefault(person, "–");
    }

    /// The sponsors for which the reader may act for the whole.
    public List<OrganisationId> under() {
        return state() == Conference.State.OPEN ? speaksFor.stream().filter(conference::sponsoredBy).toList() : List.of();
    }

    /// For which of them a form was sent; asked before anything in it is looked up, such as who is a member.
    ///
    /// @throws Forbidden where the reader does not speak for it, or it does not stand behind the conference
    public OrganisationId under(Typed sent) {
        var under = ConferencePages.under(sent);
        if (!under().contains(under)) {
            throw new Forbidden("conferences.forbidden.sponsor");
        }
        return under;
    }

    /// The organisations for which the reader may accept or decline to stand behind it.
    public List<OrganisationId> mayAnswer() {
        return state() == Conference.State.OPEN || state() == Conference.State.PROPOSED
                ? speaksFor.stream().filter(own -> conference.sponsor(own).filter(Sponsor::asked).isPresent()).toList()
                : List.of();
    }

    /// Those of them for which the reader may accept: not where it opens and the reader proposed it.
    public List<OrganisationId> mayAccept() {
        return conference.openedAt() == null && conference.proposedBy().equals(reader) ? List.of() : mayAnswer();
    }

    /// The sponsors the reader may take out: the last two stay while it is open.
    public List<OrganisationId> mayLeave() {
        return conference.standing().size() > 2 ? under() : List.of();
    }

    /// What waits for a second sponsor.
    public List<JointAct> waiting() {
        return acts.stream().filter(act -> act.waits(now)).toList();
    }

    /// The sponsors for which the reader may confirm it: another person for another organisation.
    public List<OrganisationId> mayConfirm(JointAct act) {
        return act.proposedBy().equals(reader)
                ? List.of()
                : under().stream().filter(own -> !own.equals(act.proposedFor())).toList();
    }
}
