package org.regroup.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Tokens;

/// Links by which people join.
@Service
@Transactional
public class Invitations {

    public static final int MOST_USES = 10_000;
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final String SELECT = "select i.*, u.name unit_name from invitation i left join unit u on u.id = i.unit ";

    private final JdbcClient jdbc;
    private final MembershipRepository memberships;
    private final OrganisationRepository organisations;
    private final Units units;
    private final People people;
    private final Access access;
    private final Clock clock;

    Invitations(JdbcClient jdbc, MembershipRepository memberships, OrganisationRepository organisations, Units units,
            People people, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.organisations = organisations;
        this.units = units;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /// Makes a link and answers the secret in it; only its fingerprint is kept.
    public Outcome<String> invite(PersonId by, OrganisationId organisation, Standing standing, @Nullable UnitId unit,
            @Nullable Instant expiresAt, int maxUses) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (expiresAt == null) {
            grounds.add(Ground.at("expiresOn", "organisations.ground.endsOn.missing"));
        } else if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            grounds.add(Ground.at("expiresOn", "organisations.ground.expiresOn"));
        }
        if (maxUses < 1 || maxUses > MOST_USES) {
            grounds.add(Ground.at("maxUses", "organisations.ground.maxUses", MOST_USES));
        }
        if (unit != null && units.of(organisation).stream().noneMatch(open -> open.id().equals(unit))) {
            grounds.add(Ground.at("unit", "organisations.ground.unit.unknown"));
        }
        return Outcome.unless(grounds, () -> {
            var token = Tokens.next();
            jdbc.sql(
                    """
                            insert into invitation (id, organisation, token_hash, standing, unit, created_by, created_at, expires_at, max_uses)
                            values (:id, :organisation, :hash, :standing, :unit, :by, :now, :expires, :most)""")
                    .param("id", Ids.next(clock)).param("organisation", organisation.value()).param("hash", Tokens.hash(token))
                    .param("standing", standing.code()).param("unit", unit == null ? null : unit.value())
                    .param("by", by.value()).param("now", Sql.at(now))
                    .param("expires", Sql.at(java.util.Objects.requireNonNull(expiresAt))).param("most", maxUses).update();
            return token;
        });
    }

    /// The latest links first.
    @Transactional(readOnly = true)
    public List<Invitation> of(PersonId by, OrganisationId organisation) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        return jdbc.sql(SELECT + "where i.organisation = :organisation order by i.created_at desc, i.id limit 100")
                .param("organisation", organisation.value()).query(Invitations::map).list();
    }

    /// Closes a link; doing it again changes nothing.
    public void revoke(PersonId by, OrganisationId organisation, UUID id) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        int found = jdbc.sql("""
                update invitation set revoked_at = coalesce(revoked_at, :now) where id = :id and organisation = :organisation""")
                .param("now", Sql.at(clock.instant())).param("id", id).param("organisation", organisation.value()).update();
        if (found == 0) {
            throw new NotFound("invitation");
        }
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return jdbc.sql(SELECT + "where i.token_hash = :hash").param("hash", Tokens.hash(token)).query(Invitations::map)
                .optional();
    }

    /// Joins by a link. Of two people who follow it at once for its last use, exactly one gets in.
    public Joining join(PersonId person, String token) {
        var invitation = find(token).orElseThrow(() -> new NotFound("invitation"));
        var organisation = invitation.organisation();
        // one after the other: whoever comes second sees what the first has left
        organisations.lock(organisation);
        var email = people.find(person).orElseThrow();
        if (memberships.standing(person, organisation).isPresent()) {
            return new Joining.AlreadyMember(organisation);
        }
        if (email.email() != null && memberships.claim(person, email.email(), organisation)) {
            return new Joining.AlreadyMember(organisation);
        }
        int used = jdbc.sql("""
                update invitation set uses = uses + 1
                where id = :id and uses < max_uses and revoked_at is null and :now < expires_at""").param("id", invitation.id())
                .param("now", Sql.at(clock.instant())).update();
        if (used == 0) {
            return new Joining.Closed(find(token).orElseThrow().state(clock.instant()));
        }
        memberships.insert(organisation, person, invitation.unit(), invitation.standing(), email.email(), email.name(),
                "invitation");
        return new Joining.Joined(organisation);
    }

    private static Invitation map(ResultSet row, int number) throws SQLException {
        var unit = row.getObject("unit", UUID.class);
        return new Invitation(Sql.uuid(row, "id"), new OrganisationId(Sql.uuid(row, "organisation")),
                Standing.of(Sql.text(row, "standing")), unit == null ? null : new UnitId(unit), row.getString("unit_name"),
                new PersonId(Sql.uuid(row, "created_by")), Sql.instant(row, "created_at"), Sql.instant(row, "expires_at"),
                row.getInt("max_uses"), row.getInt("uses"), Sql.instantOrNull(row, "revoked_at"));
    }
}
