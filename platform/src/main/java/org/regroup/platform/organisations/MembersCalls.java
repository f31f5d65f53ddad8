package org.regroup.platform.organisations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;

/// How members give an organisation a convenor when nobody is left who may grant a mandate.
///
/// A voting member stands, others sign; with enough signatures the one who stands is convenor for a short term, long enough
/// to call a meeting. Whoever signs supports one call at a time. Nothing of this is possible while somebody may grant
/// mandates.
@Service
@Transactional
public class MembersCalls {

    /// How long a call gathers signatures.
    static final Duration OPEN = Duration.ofDays(30);
    /// The term of a convenor so installed.
    static final Duration TERM = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final MandateRepository mandates;
    private final MembershipRepository memberships;
    private final OrganisationRepository organisations;
    private final Access access;
    private final Clock clock;

    MembersCalls(JdbcClient jdbc, MandateRepository mandates, MembershipRepository memberships,
            OrganisationRepository organisations, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.mandates = mandates;
        this.memberships = memberships;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    /// How many signatures install a convenor: one in ten voting members, ten at most, and two wherever there are two.
    public static int needed(int voting) {
        return Math.min(Math.max(1, voting), Math.min(10, Math.max(2, (voting + 9) / 10)));
    }

    /// Whether nobody may grant a mandate, so that members have to.
    @Transactional(readOnly = true)
    public boolean possible(OrganisationId organisation) {
        return !mandates.anybodyHolds(Permissions.rolesFor(Act.GRANT_MANDATES), organisation, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<MembersCall> open(PersonId by, OrganisationId organisation) {
        access.member(by, organisation);
        return jdbc.sql("""
                select c.id, c.person, c.opened_at, c.lapses_at, count(m.id) signed, coalesce(bool_or(s.person = :me), false) mine
                from members_call c left join members_call_signature s on s.call = c.id
                left join membership m on m.organisation = c.organisation and m.person = s.person and m.left_at is null
                and m.standing = 'voting'
                where c.organisation = :organisation and c.closed_at is null and :now < c.lapses_at
                group by c.id order by c.opened_at, c.id""").param("me", by.value()).param("organisation", organisation.value())
                .param("now", Sql.at(clock.instant()))
                .query((row, _) -> new MembersCall(Sql.uuid(row, "id"), new PersonId(Sql.uuid(row, "person")),
                        Sql.instant(row, "opened_at"), Sql.instant(row, "lapses_at"), row.getInt("signed"),
                        row.getBoolean("mine")))
                .list();
    }

    /// Stands as convenor, with one's own signature as the first.
    public void stand(PersonId person, OrganisationId organisation) {
        enter(person, organisation);
        var now = Sql.now(clock);
        jdbc.sql("update members_call set closed_at = :now where organisation = :organisation and lapses_at <= :now "
                + "and closed_at is null").param("now", Sql.at(now)).param("organisation", organisation.value()).update();
        jdbc.sql("""
                insert into members_call (id, organisation, person, opened_at, lapses_at)
                values (:id, :organisation, :person, :now, :lapses) on conflict do nothing""").param("id", Ids.next(clock))
                .param("organisation", organisation.value()).param("person", person.value()).param("now", Sql.at(now))
                .param("lapses", Sql.at(now.plus(OPEN))).update();
        open(person, organisation).stream().filter(call -> call.person().equals(person)).findFirst()
                .ifPresent(call -> support(person, organisation, call.id()));
    }

    /// Supports a call in place of any other; the signature that completes it installs the convenor.
    public void sign(PersonId person, OrganisationId organisation, UUID call) {
        enter(person, organisation);
        support(person, organisation, call);
    }

    private void enter(PersonId person, OrganisationId organisation) {
        access.votingMember(person, organisation);
        organisations.lock(organisation);
        if (!possible(organisation)) {
            throw new Forbidden("organisations.forbidden.call");
        }
    }

    private void support(PersonId person, OrganisationId organisation, UUID id) {
        if (open(person, organisation).stream().noneMatch(call -> call.id().equals(id))) {
            throw new NotFound("call of members");
        }
        jdbc.sql("""
                insert into members_call_signature (organisation, person, call, signed_at)
                values (:organisation, :person, :call, :now)
                on conflict (organisation, person) do update set call = excluded.call, signed_at = excluded.signed_at""")
                .param("organisation", organisation.value()).param("person", person.value()).param("call", id)
                .param("now", Sql.at(clock.instant())).update();
        int voting = memberships.count(organisation, Standing.VOTING);
        open(person, organisation).stream().filter(call -> call.id().equals(id) && call.signed() >= needed(voting)).findFirst()
                .filter(call -> memberships.standing(call.person(), organisation).filter(Standing.VOTING::equals).isPresent())
                .ifPresent(call -> install(organisation, call, voting));
    }

    private void install(OrganisationId organisation, MembersCall call, int voting) {
        var now = Sql.now(clock);
        var mandate = new Mandate(new MandateId(Ids.next(clock)), organisation, call.person(), Role.CONVENOR,
                Mandate.CALL + " " + call.signed() + " " + voting, Mandate.CALL + " " + needed(voting) + " " + voting, now,
                now.plus(TERM), null, null, null);
        mandates.insert(mandate);
        jdbc.sql("update members_call set mandate = :mandate where id = :id").param("mandate", mandate.id().value())
                .param("id", call.id()).update();
        jdbc.sql("update members_call set closed_at = :now where organisation = :organisation and closed_at is null")
                .param("now", Sql.at(now)).param("organisation", organisation.value()).update();
        jdbc.sql("delete from members_call_signature where organisation = :organisation")
                .param("organisation", organisation.value()).update();
    }
}
