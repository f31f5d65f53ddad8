package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.Election.Spoken;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Tokens;

/// Opening elections and naming those who run them.
///
/// In an organisation whoever may grant mandates opens one and names a member as scrutineer. In an alliance one affiliate
/// proposes and another confirms; the two who speak for them run it together.
@Service
@Transactional
public class Elections {

    /// How long a proposal waits for a second organisation.
    static final Duration WAITS = Duration.ofDays(14);
    static final int LONGEST_REASON = 1_000;

    private final ElectionRepository elections;
    private final ElectoralRoll roll;
    private final ElectionAccess access;
    private final NominationRepository nominations;
    private final Organisations organisations;
    private final Alliances alliances;
    private final Mandates mandates;
    private final ElectionMail mail;
    private final ElectionPurpose purpose;
    private final Clock clock;

    Elections(ElectionRepository elections, ElectoralRoll roll, ElectionAccess access, NominationRepository nominations,
            Organisations organisations, Alliances alliances, Mandates mandates, ElectionMail mail, ElectionPurpose purpose,
            Clock clock) {
        this.elections = elections;
        this.roll = roll;
        this.access = access;
        this.nominations = nominations;
        this.organisations = organisations;
        this.alliances = alliances;
        this.mandates = mandates;
        this.mail = mail;
        this.purpose = purpose;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Election> find(ElectionId id) {
        return elections.find(id);
    }

    /// The organisation, if this person may open an election in it.
    ///
    /// @throws NotFound  for those who do not belong to it
    /// @throws Forbidden for members without the mandate
    @Transactional(readOnly = true)
    public Organisation opens(PersonId person, OrganisationId organisation) {
        if (!organisations.isMember(person, organisation)) {
            throw new NotFound("organisation");
        }
        if (!mandates.allow(person, Act.GRANT_MANDATES, organisation)) {
            throw new Forbidden("decisions.forbidden.open");
        }
        return organisations.find(organisation).orElseThrow();
    }

    /// The affiliates for which this person may propose or confirm an election.
    @Transactional(readOnly = true)
    public List<OrganisationId> speaksFor(PersonId person, AllianceId alliance) {
        var affiliates = alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList();
        return mandates.where(person, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id).filter(affiliates::contains)
                .toList();
    }

    /// Opens an election in an organisation and freezes its roll.
    ///
    /// @param scrutineer mail address of the member who checks it
    public Outcome<Election> open(PersonId by, OrganisationId organisation, ElectionRules rules, String scrutineer) {
        return open(by, organisation, rules, scrutineer, null);
    }

    /// The same for seats that it fills in a role of an alliance.
    public Outcome<Election> open(PersonId by, OrganisationId organisation, ElectionRules rules, String scrutineer,
            @Nullable UUID role) {
        var holder = new Holder.OfOrganisation(organisation, opens(by, organisation).name());
        var now = Sql.now(clock);
        var grounds = grounds(rules, holder, role, now);
        var second = roll.member(organisation, scrutineer.strip());
        if (second.isEmpty() || second.get().equals(by)) {
            grounds.add(Ground.at("scrutineer", "decisions.ground.scrutineer"));
        }
        return Outcome.unless(grounds, () -> {
            var election = insert(holder, rules, new Spoken(by, organisation), now, now, role);
            log(election, ElectionAct.by(by, ElectionAct.Kind.OPENED, now).under(organisation));
            elections.name(election.id(), by, organisation, now);
            elections.name(election.id(), second.orElseThrow(), organisation, now);
            log(election, ElectionAct.by(by, ElectionAct.Kind.OFFICER, now).under(organisation).concerning(second.orElseThrow()));
            return opened(election, null, now);
        });
    }

    /// Proposes an election in an alliance; it opens once another affiliate has confirmed it.
    public Outcome<Election> propose(PersonId by, OrganisationId under, AllianceId alliance, ElectionRules rules) {
        return propose(by, under, alliance, rules, null);
    }

    /// The same for seats of a role.
    public Outcome<Election> propose(PersonId by, OrganisationId under, AllianceId alliance, ElectionRules rules,
            @Nullable UUID role) {
        var found = alliances.find(alliance).orElseThrow(() -> new NotFound("alliance"));
        var now = Sql.now(clock);
        var holder = new Holder.OfAlliance(alliance, found.name());
        var grounds = grounds(rules, holder, role, now);
        if (!alliances.state(alliance).startsNew()) {
            grounds.add(Ground.of("decisions.ground.alliance.closed"));
        } else if (!speaksFor(by, alliance).contains(under)) {
            grounds.add(Ground.at("under", "decisions.ground.under"));
        }
        return Outcome.unless(grounds, () -> {
            var election = insert(holder, rules, new Spoken(by, under), now, null, role);
            log(election, ElectionAct.by(by, ElectionAct.Kind.PROPOSED, now).under(under));
            elections.name(election.id(), by, under, now);
            mail.waits(election, alliances.affiliates(alliance).stream().map(Affiliate::organisation)
                    .filter(affiliate -> !affiliate.equals(under)).toList());
            return election;
        });
    }

    /// The second organisation agrees: the roll is frozen and nominations begin.
    public Outcome<Election> confirm(PersonId by, OrganisationId under, ElectionId id) {
        var election = access.held(id);
        var reader = access.reader(election, by);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (!(election.holder() instanceof Holder.OfAlliance(var alliance, _)) || !reader.speaksFor().contains(under)) {
            throw new Forbidden("decisions.forbidden.confirm");
        }
        if (election.state(now) != ElectionState.PROPOSED) {
            grounds.add(Ground.of("decisions.ground.notWaiting"));
        } else if (election.proposed().organisation().equals(under) || election.proposed().person().equals(by)) {
            grounds.add(Ground.of("decisions.ground.second"));
        } else if (alliances.affiliates(alliance).stream()
                .noneMatch(one -> one.organisation().equals(election.proposed().organisation()))) {
            grounds.add(Ground.of("decisions.ground.proposerLeft"));
        } else if (election.role() instanceof UUID role) {
            grounds.addAll(purpose.grounds(role, election.holder(), election.rules()));
        }
        return Outcome.unless(grounds, () -> {
            log(election, ElectionAct.by(by, ElectionAct.Kind.CONFIRMED, now).under(under));
            elections.name(id, by, under, now);
            return opened(election, new Spoken(by, under), now);
        });
    }

    private List<Ground> grounds(ElectionRules rules, Holder holder, @Nullable UUID role, Instant now) {
        var grounds = rules.grounds(now);
        if (role != null) {
            grounds.addAll(purpose.grounds(role, holder, rules));
        }
        return grounds;
    }

    private Election insert(Holder holder, ElectionRules rules, Spoken proposed, Instant now, @Nullable Instant openedAt,
            @Nullable UUID role) {
        var waits = now.plus(WAITS);
        var election = new Election(new ElectionId(Ids.next(clock)), holder, rules, Tokens.next(), proposed, now, null,
                waits.isBefore(rules.nominationsUntil()) ? waits : rules.nominationsUntil(), openedAt, 0, 0, null, null, null,
                role);
        elections.insert(election);
        return election;
    }

    private Election opened(Election election, @Nullable Spoken confirmed, Instant now) {
        elections.open(election.id(), confirmed, roll.freeze(election.id(), election.holder()), now);
        return access.find(election.id());
    }

    /// Names a further officer, in case one of the two is prevented.
    public Outcome<PersonId> name(PersonId by, OrganisationId under, ElectionId id, String email) {
        var election = access.held(id);
        if (!access.reader(election, by).speaksFor().contains(under)) {
            throw new Forbidden("decisions.forbidden.name");
        }
        var now = Sql.now(clock);
        var grounds = undecided(election, now);
        var person = roll.member(under, email.strip());
        if (person.isEmpty()) {
            grounds.add(Ground.at("email", "decisions.ground.officer.unknown"));
        } else if (nominations.of(id).stream().anyMatch(one -> one.person().equals(person.get()) && one.live())) {
            grounds.add(Ground.at("email", "decisions.ground.officer.candidate"));
        }
        return Outcome.unless(grounds, () -> {
            var named = person.orElseThrow();
            elections.name(id, named, under, now);
            log(election, ElectionAct.by(by, ElectionAct.Kind.OFFICER, now).under(under).concerning(named));
            return named;
        });
    }

    /// An officer asks for the election to be called off; it is, once a second one does.
    public Outcome<Election> callOff(PersonId by, ElectionId id, String reason) {
        var election = access.held(id);
        access.requireOfficer(access.reader(election, by));
        var now = Sql.now(clock);
        var grounds = undecided(election, now);
        var why = PlainText.lines(reason);
        PlainText.require("decisions", "reason", why, LONGEST_REASON, grounds);
        var before = elections.acts(id).stream().filter(act -> act.kind() == ElectionAct.Kind.CALL_OFF).toList();
        if (before.stream().anyMatch(act -> by.equals(act.person()))) {
            grounds.add(Ground.of("decisions.ground.callOff.twice"));
        }
        return Outcome.unless(grounds, () -> {
            log(election, ElectionAct.by(by, ElectionAct.Kind.CALL_OFF, now).because(why));
            if (!before.isEmpty()) {
                elections.callOff(id, now);
            }
            return access.find(id);
        });
    }

    private static List<Ground> undecided(Election election, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (!election.state(now).undecided()) {
            grounds.add(Ground.of("decisions.ground.over"));
        }
        return grounds;
    }

    private void log(Election election, ElectionAct act) {
        elections.log(election.id(), Ids.next(clock), act);
    }
}
