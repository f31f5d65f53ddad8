package org.regroup.platform.decisions.meetings;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Who counts: each organisation names its own teller, from among its members. Any other organisation that decides may send
/// one, so that no single one can keep a count from being settled. An organisation that decides for itself names two people.
@Service
@Transactional
public class Tellers {

    private final MeetingRepository meetings;
    private final QuestionAccess access;
    private final QuestionActs acts;
    private final Organisations organisations;
    private final TellerMail mail;
    private final Clock clock;

    Tellers(MeetingRepository meetings, QuestionAccess access, QuestionActs acts, Organisations organisations, TellerMail mail,
            Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.acts = acts;
        this.organisations = organisations;
        this.mail = mail;
        this.clock = clock;
    }

    /// Names a teller.
    ///
    /// @param under        the organisation for which the teller counts
    /// @param organisation the one whose votes are counted
    /// @param email        of a member of the first
    /// @throws Forbidden unless this person may speak for that organisation
    public Outcome<PersonId> name(PersonId by, OrganisationId under, QuestionId id, OrganisationId organisation, String email) {
        var question = access.held(id);
        access.requireSpeaker(access.reader(question, by), under);
        var party = MeetingCounts.counted(question, organisation);
        var tellers = meetings.tellers(id, organisation);
        var now = Sql.now(clock);
        var grounds = MeetingCounts.closed(question, now);
        var here = tellers.stream().filter(teller -> teller.belongs().equals(under)).toList();
        var person = meetings.member(under, email.strip());
        String refused = "";
        if (tellers.stream().anyMatch(Teller::settled)) {
            grounds.add(Ground.of("meetings.ground.settled"));
        } else if (here.size() >= places(question)) {
            refused = "sameOrganisation";
            grounds.add(Ground.at("email", "meetings.ground.sameOrganisation", here.getFirst().name()));
        } else if (person.isEmpty()) {
            grounds.add(Ground.at("email", "meetings.ground.unknown"));
        } else if (tellers.stream().anyMatch(teller -> teller.person().equals(person.get()))) {
            refused = "samePerson";
            grounds.add(Ground.at("email", "meetings.ground.samePerson"));
        } else if (!under.equals(organisation) && organisations.isMember(person.get(), organisation)) {
            refused = "memberHere";
            grounds.add(Ground.at("email", "meetings.ground.memberHere", party.name()));
        }
        if (!refused.isEmpty()) {
            acts.log(id, QuestionAct.by(by, under, QuestionAct.Kind.REFUSED, now).because("meetings." + refused));
        }
        return Outcome.unless(grounds, () -> {
            int place = here.stream().anyMatch(teller -> teller.place() == 1) ? 2 : 1;
            var teller = new Teller(Ids.next(clock), organisation, under, place, person.orElseThrow(), "", null, false);
            meetings.name(id, teller, by, now);
            acts.log(id, act(by, under, QuestionAct.Kind.TELLER, party));
            mail.named(teller.person(), question.party(under).orElse(party).name(), question, party);
            return teller.person();
        });
    }

    /// Takes a teller back; what this one entered no longer counts.
    ///
    /// @throws Forbidden unless this person may speak for the organisation of the teller
    public Outcome<PersonId> takeBack(PersonId by, QuestionId id, OrganisationId organisation, UUID teller) {
        var question = access.held(id);
        var reader = access.reader(question, by);
        var party = MeetingCounts.counted(question, organisation);
        var found = meetings.tellers(id, organisation).stream().filter(one -> one.id().equals(teller)).findFirst()
                .orElseThrow(() -> new NotFound("teller"));
        access.requireSpeaker(reader, found.belongs());
        var grounds = MeetingCounts.closed(question, Sql.now(clock));
        if (found.settled()) {
            grounds.add(Ground.of("meetings.ground.settled"));
        }
        return Outcome.unless(grounds, () -> {
            meetings.end(teller);
            acts.log(id, act(by, found.belongs(), QuestionAct.Kind.TELLER_ENDED, party));
            return found.person();
        });
    }

    /// How many tellers an organisation sends.
    static int places(Question question) {
        return question.parties().size() == 1 ? 2 : 1;
    }

    private QuestionAct act(PersonId by, OrganisationId under, QuestionAct.Kind kind, Party party) {
        return QuestionAct.by(by, under, kind, Sql.now(clock)).because(party.name());
    }
}
