package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.Election.Spoken;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Tokens;

/// Elections that began before now, with many ballots at once: for the demonstration.
@Service
@Transactional
public class BulkElections {

    private final ElectionRepository elections;
    private final NominationRepository nominations;
    private final ElectoralRoll roll;
    private final JdbcClient jdbc;
    private final Clock clock;

    BulkElections(ElectionRepository elections, NominationRepository nominations, ElectoralRoll roll, JdbcClient jdbc,
            Clock clock) {
        this.elections = elections;
        this.nominations = nominations;
        this.roll = roll;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Somebody who stands.
    public record Stands(PersonId person, OrganisationId under, String statement, PersonId seconder) {}

    /// @param proposed  by whom it was opened or proposed
    /// @param second    who confirmed it for another organisation, or in an organisation the scrutineer
    /// @param stand     everybody who stands
    /// @param openedAt  the moment for which the roll is frozen; it is frozen as it is now
    public Election add(Holder holder, ElectionRules rules, Spoken proposed, Spoken second, List<Stands> stand,
            Instant openedAt) {
        return add(holder, rules, proposed, second, stand, openedAt, null);
    }

    /// The same for seats of a role.
    public Election add(Holder holder, ElectionRules rules, Spoken proposed, Spoken second, List<Stands> stand,
            Instant openedAt, @Nullable UUID role) {
        var alliance = holder instanceof Holder.OfAlliance;
        var election = new Election(new ElectionId(Ids.next(clock)), holder, rules, Tokens.next(), proposed, openedAt,
                alliance ? second : null, rules.nominationsUntil(), openedAt, 0, 0, null, null, null, role);
        elections.insert(election);
        log(election, ElectionAct.by(proposed.person(), alliance ? ElectionAct.Kind.PROPOSED : ElectionAct.Kind.OPENED, openedAt)
                .under(proposed.organisation()));
        log(election, alliance
                ? ElectionAct.by(second.person(), ElectionAct.Kind.CONFIRMED, openedAt).under(second.organisation())
                : ElectionAct.by(proposed.person(), ElectionAct.Kind.OFFICER, openedAt).under(second.organisation())
                        .concerning(second.person()));
        elections.name(election.id(), proposed.person(), proposed.organisation(), openedAt);
        elections.name(election.id(), second.person(), second.organisation(), openedAt);
        elections.open(election.id(), election.confirmed(), roll.freeze(election.id(), holder), openedAt);
        stand.forEach(one -> nominations.insert(election.id(), new Nomination(Ids.next(clock), one.person(), one.under(),
                roll.section(election.id(), one.person(), one.under()), "", one.statement(), one.person(), openedAt, openedAt,
                null, one.seconder(), openedAt, null, "")));
        return elections.find(election.id()).orElseThrow();
    }

    private void log(Election election, ElectionAct act) {
        elections.log(election.id(), Ids.next(clock), act);
    }

    /// The people on the ballot paper, in its order.
    @Transactional(readOnly = true)
    public List<PersonId> paper(Election election) {
        return BallotPaper.of(election, nominations.of(election.id())).lines().stream().map(line -> line.nomination().person())
                .toList();
    }

    /// Adds ballots; as many people of the roll who have no account here are noted as having voted.
    public void vote(ElectionId election, List<Marks> ballots) {
        jdbc.sql("""
                insert into election_ballot (election, code, marks)
                select :election, code, marks::smallint[] from unnest(:codes::text[], :marks::text[]) as ballot (code, marks)""")
                .param("election", election.value())
                .param("codes", IntStream.range(0, ballots.size()).mapToObj(_ -> Codes.next()).toArray(String[]::new))
                .param("marks", ballots.stream().map(BulkElections::array).toArray(String[]::new)).update();
        jdbc.sql("""
                update elector set voted = 'online' from (
                    select l.membership from elector l join membership m on m.id = l.membership
                    where l.election = :election and l.voted is null and m.person is null limit :many) voter
                where elector.election = :election and elector.membership = voter.membership""")
                .param("election", election.value()).param("many", ballots.size()).update();
    }

    private static String array(Marks marks) {
        return marks.numbers().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
