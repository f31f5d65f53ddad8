package org.regroup.platform.alliances;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.alliances.Change.Ended.How;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Tokens;

/// Links by which an organisation answers that the proposer could not choose from a list, perhaps because it is not here yet.
/// A link is good for one answer and ends with the proposal; making a new one ends the one before.
@Service
@Transactional
public class InvitationLinks {

    private final JdbcClient db;
    private final ChangeRepository changes;
    private final Situations situations;
    private final Speakers speakers;
    private final Answers answers;

    InvitationLinks(JdbcClient db, ChangeRepository changes, Situations situations, Speakers speakers, Answers answers) {
        this.db = db;
        this.changes = changes;
        this.situations = situations;
        this.speakers = speakers;
        this.answers = answers;
    }

    /// What a link leads to.
    record Link(Change change, Instant expiresAt, @Nullable Instant usedAt, @Nullable OrganisationId usedBy) {

        boolean good(Instant now) {
            return usedAt == null && now.isBefore(expiresAt);
        }
    }

    /// Makes the link of an invitation and answers its secret, which is shown once and never stored.
    public Outcome<String> make(ChangeId id, Speaker speaker) {
        var at = situations.held(changes.find(id).orElseThrow(() -> new NotFound("change")).alliance());
        if (!situations.visible(at.alliance(), speaker.person())) {
            throw new NotFound("alliance");
        }
        speakers.require(speaker);
        var change = changes.find(id).orElseThrow();
        if (!change.proposed().organisation().equals(speaker.organisation())) {
            throw new Forbidden("alliances.forbidden.link");
        }
        if (at.stage(change) != Change.Stage.WAITS_FOR_INVITED || change.invited() != null) {
            return Outcome.refused("", "alliances.ground.noLink");
        }
        var token = Tokens.next();
        db.sql("delete from alliance_link where change = :change and used_at is null").param("change", id.value()).update();
        db.sql("""
                insert into alliance_link (token_hash, change, created_by, created_at, expires_at)
                values (:hash, :change, :by, :now, :expires)
                """).param("hash", Tokens.hash(token)).param("change", id.value()).param("by", speaker.person().value())
                .param("now", Timestamp.from(at.now())).param("expires", Timestamp.from(change.lapsesAt())).update();
        return new Outcome.Done<>(token);
    }

    @Transactional(readOnly = true)
    Optional<Link> find(AllianceId alliance, String token) {
        return db.sql("select * from alliance_link where token_hash = :hash").param("hash", Tokens.hash(token))
                .query((row, _) -> {
                    var usedBy = row.getObject("used_org", UUID.class);
                    return new Link(changes.find(new ChangeId(row.getObject("change", UUID.class))).orElseThrow(),
                            row.getTimestamp("expires_at").toInstant(), AllianceRepository.instant(row, "used_at"),
                            usedBy == null ? null : new OrganisationId(usedBy));
                }).optional().filter(link -> link.change().alliance().equals(alliance));
    }

    /// Accepts for an organisation of one's own.
    public Outcome<Change> accept(AllianceId alliance, String token, Speaker speaker) {
        return accept(alliance, token, speaker, Map.of());
    }

    /// @param form what else it accepts, as [Entering] shows it
    public Outcome<Change> accept(AllianceId alliance, String token, Speaker speaker, Map<String, String> form) {
        var at = situations.held(alliance);
        var link = find(alliance, token).orElseThrow(() -> new NotFound("link"));
        speakers.require(speaker);
        if (speaker.organisation().equals(link.usedBy())) {
            return new Outcome.Done<>(link.change());
        }
        if (!link.good(at.now())) {
            return over(link);
        }
        return used(token, speaker, at, answers.accept(at, link.change(), speaker, form));
    }

    /// Declines, or asks for other terms, for an organisation of one's own.
    public Outcome<Change> refuse(AllianceId alliance, String token, Speaker speaker, boolean wish, String reason) {
        var at = situations.held(alliance);
        var link = find(alliance, token).orElseThrow(() -> new NotFound("link"));
        speakers.require(speaker);
        if (!link.good(at.now())) {
            return over(link);
        }
        var how = wish ? How.CHANGE_ASKED : How.DECLINED;
        return used(token, speaker, at, answers.refuse(at, link.change().inviting(speaker.organisation()), speaker, how, reason));
    }

    private static Outcome<Change> over(Link link) {
        return new Outcome.Refused<>(List.of(link.usedAt() == null
                ? Ground.of("alliances.ground.linkExpired", link.expiresAt())
                : Ground.of("alliances.ground.linkUsed", link.usedAt())));
    }

    private Outcome<Change> used(String token, Speaker speaker, Situation at, Outcome<Change> outcome) {
        if (outcome instanceof Outcome.Done<Change>) {
            db.sql("update alliance_link set used_at = :now, used_org = :by where token_hash = :hash")
                    .param("now", Timestamp.from(at.now())).param("by", speaker.organisation().value())
                    .param("hash", Tokens.hash(token)).update();
        }
        return outcome;
    }
}
