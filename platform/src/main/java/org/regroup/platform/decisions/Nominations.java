package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// How people come to stand for election: they put themselves forward and somebody seconds them, or another nominates them
/// and they accept. Everybody named here is on the electoral roll, and none of them runs the election.
@Service
@Transactional
public class Nominations {

    private final NominationRepository nominations;
    private final ElectionRepository elections;
    private final ElectoralRoll roll;
    private final ElectionAccess access;
    private final ElectionMail mail;
    private final ElectionPurpose purpose;
    private final Clock clock;

    Nominations(NominationRepository nominations, ElectionRepository elections, ElectoralRoll roll, ElectionAccess access,
            ElectionMail mail, ElectionPurpose purpose, Clock clock) {
        this.nominations = nominations;
        this.elections = elections;
        this.roll = roll;
        this.access = access;
        this.mail = mail;
        this.purpose = purpose;
        this.clock = clock;
    }

    /// What a candidate says of herself.
    ///
    /// @param under       the organisation under whose badge she stands; null where she has only one
    /// @param gender      one of those that the demands of this election name, or empty
    /// @param declaration her other roles, where the election is for a role of an alliance
    public record Profile(@Nullable OrganisationId under, String statement, String gender, String declaration) {

        public Profile(@Nullable OrganisationId under, String statement, String gender) {
            this(under, statement, gender, "");
        }
    }

    /// Puts oneself forward; a seconder is needed then.
    public Outcome<Nomination> stand(PersonId by, ElectionId id, Profile profile) {
        var at = held(by, id);
        var grounds = at.open();
        var tidy = tidy(by, at, profile, grounds);
        return offered(by, at, grounds, () -> new Nomination(Ids.next(clock), by, Objects.requireNonNull(tidy.under()),
                roll.section(id, by, Objects.requireNonNull(tidy.under())), tidy.gender(), tidy.statement(), by, at.now, at.now,
                null, null, null, null, tidy.declaration()), tidy);
    }

    /// Nominates somebody else, who is asked whether to accept. Nothing says whether the address belongs to anybody.
    ///
    /// @param email address of the person
    public Outcome<Election> nominate(PersonId by, ElectionId id, String email) {
        var at = held(by, id);
        var grounds = at.open();
        var address = email.strip();
        if (address.isEmpty()) {
            grounds.add(Ground.at("email", "decisions.ground.email.missing"));
        }
        return Outcome.unless(grounds, () -> {
            // whoever was asked once is not asked again
            roll.elector(id, address).filter(person -> !person.person().equals(by))
                    .filter(person -> nominations.of(id).stream().noneMatch(one -> one.person().equals(person.person())))
                    .filter(person -> elections.officers(id).stream()
                            .noneMatch(officer -> officer.person().equals(person.person())))
                    .ifPresent(person -> {
                        var nomination = new Nomination(Ids.next(clock), person.person(), person.organisation(),
                                roll.section(id, person.person(), person.organisation()), "", "", by, at.now, null, null, by,
                                at.now, null, "");
                        if (nominations.insert(id, nomination)) {
                            mail.nominated(at.election, person.person());
                        }
                    });
            return at.election;
        });
    }

    public Outcome<Nomination> accept(PersonId by, ElectionId id, UUID nomination, Profile profile) {
        var at = held(by, id);
        var found = own(at, nomination);
        var grounds = at.open();
        waits(found, grounds);
        var tidy = tidy(by, at, profile, grounds);
        return Outcome.unless(grounds, () -> {
            var under = Objects.requireNonNull(tidy.under());
            nominations.accept(nomination, under, roll.section(id, by, under), tidy.statement(), tidy.gender(), at.now);
            declared(by, at, tidy);
            return nominations.find(id, nomination).orElseThrow();
        });
    }

    public Outcome<Nomination> decline(PersonId by, ElectionId id, UUID nomination) {
        var at = held(by, id);
        var found = own(at, nomination);
        var grounds = new ArrayList<Ground>();
        waits(found, grounds);
        return Outcome.unless(grounds, () -> {
            nominations.decline(nomination, at.now);
            return found;
        });
    }

    private static void waits(Nomination found, List<Ground> grounds) {
        if (found.stage() != Nomination.Stage.WAITS_FOR_ACCEPTANCE) {
            grounds.add(Ground.of("decisions.ground.answered"));
        }
    }

    /// Supports somebody who has put herself forward.
    public Outcome<Nomination> second(PersonId by, ElectionId id, UUID nomination) {
        var at = held(by, id);
        access.requireElector(at.reader);
        var found = nominations.find(id, nomination).orElseThrow(() -> new NotFound("nomination"));
        var grounds = at.open();
        if (found.person().equals(by)) {
            grounds.add(Ground.of("decisions.ground.second.self"));
        } else if (found.stage() != Nomination.Stage.WAITS_FOR_SECONDER) {
            grounds.add(Ground.of("decisions.ground.second.done"));
        }
        return Outcome.unless(grounds, () -> {
            nominations.second(nomination, by, at.now);
            return nominations.find(id, nomination).orElseThrow();
        });
    }

    /// Withdraws at any time before the count: the candidate, or an officer who has it from her.
    public Outcome<Nomination> withdraw(PersonId by, ElectionId id, UUID nomination, String reason) {
        var at = held(by, id);
        var found = nominations.find(id, nomination).orElseThrow(() -> new NotFound("nomination"));
        if (!found.person().equals(by) && !at.reader.officer()) {
            throw new Forbidden("decisions.forbidden.withdraw");
        }
        var grounds = new ArrayList<Ground>();
        if (!at.election.state(at.now).undecided()) {
            grounds.add(Ground.of("decisions.ground.over"));
        }
        if (!found.live()) {
            grounds.add(Ground.of("decisions.ground.withdrawn"));
        }
        var why = PlainText.lines(reason);
        PlainText.require("decisions", "reason", why, Elections.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            nominations.withdraw(nomination, at.now);
            elections.log(id, Ids.next(clock),
                    ElectionAct.by(by, ElectionAct.Kind.WITHDRAWN, at.now).concerning(found.person()).because(why));
            return nominations.find(id, nomination).orElseThrow();
        });
    }

    private record At(Election election, ElectionReader reader, Instant now) {

        List<Ground> open() {
            var grounds = new ArrayList<Ground>();
            if (election.state(now) != ElectionState.NOMINATIONS) {
                grounds.add(Ground.of("decisions.ground.nominations.closed", election.rules().nominationsUntil()));
            }
            return grounds;
        }
    }

    private At held(PersonId by, ElectionId id) {
        var election = access.held(id);
        var reader = access.reader(election, by);
        if (!reader.officer()) {
            access.requireElector(reader);
        }
        return new At(election, reader, Sql.now(clock));
    }

    private Nomination own(At at, UUID nomination) {
        return nominations.find(at.election.id(), nomination).filter(found -> at.reader.is(found.person()))
                .orElseThrow(() -> new NotFound("nomination"));
    }

    private Profile tidy(PersonId by, At at, Profile profile, List<Ground> grounds) {
        var under = profile.under() == null && !at.reader.under().isEmpty() ? at.reader.under().getFirst() : profile.under();
        if (under == null || !at.reader.under().contains(under)) {
            grounds.add(Ground.at("under", "decisions.ground.badge"));
        }
        if (at.reader.officer()) {
            grounds.add(Ground.of("decisions.ground.officer.stands"));
        }
        var statement = PlainText.lines(profile.statement());
        PlainText.require("decisions", "statement", statement, Nomination.LONGEST_STATEMENT, grounds);
        var gender = at.election.rules().named(Trait.GENDER).contains(profile.gender()) ? profile.gender() : "";
        var declaration = PlainText.lines(profile.declaration());
        if (at.election.role() instanceof UUID role) {
            grounds.addAll(purpose.candidacy(role, by, declaration, at.election.rules()));
        }
        return new Profile(under, statement, gender, declaration);
    }

    private void declared(PersonId by, At at, Profile tidy) {
        if (at.election.role() instanceof UUID role) {
            purpose.declared(role, by, tidy.declaration());
        }
    }

    private Outcome<Nomination> offered(PersonId by, At at, List<Ground> grounds,
            java.util.function.Supplier<Nomination> made, Profile tidy) {
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        var nomination = made.get();
        if (!nominations.insert(at.election.id(), nomination)) {
            return Outcome.refused("", "decisions.ground.nominated");
        }
        declared(by, at, tidy);
        return new Outcome.Done<>(nomination);
    }
}
