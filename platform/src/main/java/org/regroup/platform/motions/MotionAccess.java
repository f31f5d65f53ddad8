package org.regroup.platform.motions;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;

/// Who may see a motion and do something with it. Motions and drafts are open for everybody to read.
@Component
public class MotionAccess {

    private final MotionRepository motions;
    private final MotionVoices voices;
    private final Alliances alliances;
    private final JdbcClient jdbc;
    private final Clock clock;

    MotionAccess(MotionRepository motions, MotionVoices voices, Alliances alliances, JdbcClient jdbc, Clock clock) {
        this.motions = motions;
        this.voices = voices;
        this.alliances = alliances;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @throws NotFound where there is none
    public Motion find(MotionId id) {
        return motions.find(id).orElseThrow(() -> new NotFound("motion"));
    }

    /// The same for what takes its words elsewhere.
    ///
    /// @throws Forbidden while it is a draft on hold
    public Motion shown(MotionId id) {
        var motion = find(id);
        if (motion.draft() && jdbc.sql("""
                select exists (select from motion_hold where motion = :id and comment is null and lifted_at is null
                and ends_at > :now)""").param("id", id.value()).param("now", Sql.at(clock.instant())).query(Boolean.class)
                .single()) {
            throw new Forbidden("motions.forbidden.held");
        }
        return motion;
    }

    /// The same, held until the transaction is over.
    public Motion held(MotionId id) {
        return motions.held(id).orElseThrow(() -> new NotFound("motion"));
    }

    public MotionReader reader(Motion motion, @Nullable PersonId person) {
        return person == null
                ? MotionReader.STRANGER
                : reader(motion, person, voices.of(motion.id()),
                        alliances.affiliates(motion.alliance()).stream().map(Affiliate::organisation).toList());
    }

    /// The same where voices and affiliates are known already; asks one query.
    public MotionReader reader(Motion motion, @Nullable PersonId person, List<MotionVoice> known,
            List<OrganisationId> affiliates) {
        if (person == null) {
            return MotionReader.STRANGER;
        }
        Set<OrganisationId> speaksFor = new HashSet<>();
        Set<OrganisationId> holdsFor = new HashSet<>();
        Set<OrganisationId> own = new HashSet<>();
        boolean writer = standing(motion, person, speaksFor, holdsFor, own);
        var under = affiliates.stream().filter(own::contains).toList();
        speaksFor.retainAll(affiliates);
        holdsFor.retainAll(affiliates);
        var movers = known.stream().filter(voice -> voice.stands() && voice.part() == MotionVoice.Part.MOVER)
                .map(MotionVoice::speaking).toList();
        return new MotionReader(person, motion.draft() && writer,
                movers.stream().anyMatch(mover -> mover.person().equals(person)),
                movers.stream().anyMatch(mover -> MotionReader.movesOn(mover, person, speaksFor)), Set.copyOf(speaksFor),
                Set.copyOf(holdsFor), under);
    }

    /// Reads in one query for whom this person may speak, where she belongs, and whether she writes the motion.
    private boolean standing(Motion motion, PersonId person, Set<OrganisationId> speaksFor, Set<OrganisationId> holdsFor,
            Set<OrganisationId> own) {
        boolean[] writer = {false};
        jdbc.sql(
                """
                        select distinct 'speaks' how, organisation from mandate where person = :person and unit is null and role = any(:roles)
                        and ended_at is null and starts_at <= :now and :now < ends_at
                        union all select distinct 'holds', organisation from mandate where person = :person and unit is null and role = any(:holders)
                        and ended_at is null and starts_at <= :now and :now < ends_at
                        union all select distinct 'belongs', organisation from membership where person = :person and left_at is null
                        union all select 'writes', null from motion_writer where motion = :motion and person = :person""")
                .param("person", person.value()).param("motion", motion.id().value())
                .param("now", Sql.at(Sql.now(clock)))
                .param("roles", roles(Act.SPEAK_IN_ALLIANCES)).param("holders", roles(Act.PLACE_HOLDS))
                .query(row -> {
                    switch (Sql.text(row, "how")) {
                        case "speaks" -> speaksFor.add(new OrganisationId(Sql.uuid(row, "organisation")));
                        case "holds" -> holdsFor.add(new OrganisationId(Sql.uuid(row, "organisation")));
                        case "belongs" -> own.add(new OrganisationId(Sql.uuid(row, "organisation")));
                        case String _ -> writer[0] = true;
                    }
                });
        return writer[0];
    }

    private static String[] roles(Act act) {
        return Permissions.rolesFor(act).stream().map(Role::code).toArray(String[]::new);
    }

    /// The affiliates of a motion's alliance for which this person may speak.
    ///
    /// @throws Forbidden where there is none
    public Set<OrganisationId> requireSpeaker(MotionReader reader) {
        if (reader.speaksFor().isEmpty()) {
            throw new Forbidden("motions.forbidden.speak");
        }
        return reader.speaksFor();
    }

    /// @throws Forbidden unless this person may act for the movers
    public void requireMover(MotionReader reader) {
        if (!reader.movesOn()) {
            throw new Forbidden(reader.mover() ? "motions.forbidden.mandateEnded" : "motions.forbidden.mover");
        }
    }

    /// The movers whose voices stand.
    List<MotionVoice> movers(MotionId motion) {
        return voices.of(motion).stream().filter(one -> one.part() == MotionVoice.Part.MOVER && one.stands()).toList();
    }

    /// Those of them for whom this person may act now.
    List<MotionVoice> movedBy(Motion motion, PersonId by) {
        var reader = reader(motion, by);
        return movers(motion.id()).stream().filter(mover -> reader.movesOnFor(mover.speaking())).toList();
    }

    /// How somebody speaks who acts for the movers; [#requireMover] has been asked.
    public Speaking speakingAsMover(MotionId motion, PersonId by) {
        var mover = movers(motion).getFirst().speaking();
        return new Speaking(by, mover.capacity(), mover.organisation(), mover.unit());
    }

    /// @throws Forbidden unless this person writes the draft
    void requireWriter(MotionReader reader) {
        if (!reader.writer()) {
            throw new Forbidden("motions.forbidden.writer");
        }
    }

    /// The organisations named by voices, for their badges.
    public static Set<OrganisationId> organisations(List<MotionVoice> voices) {
        return voices.stream().map(voice -> voice.speaking().organisation()).filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull).collect(Collectors.toUnmodifiableSet());
    }
}
