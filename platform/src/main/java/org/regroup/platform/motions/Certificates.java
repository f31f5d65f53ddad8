package org.regroup.platform.motions;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// The minutes of bodies that voted on a motion.
@Service
@Transactional
public class Certificates {

    private final MotionAccess access;
    private final MotionActs acts;
    private final MotionVoices voices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Certificates(MotionAccess access, MotionActs acts, MotionVoices voices, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.acts = acts;
        this.voices = voices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds the minute of the body that passed a motion, for an organisation that moved or supports it.
    ///
    /// @param under the organisation; this person must speak for it
    public Outcome<Motion> certify(PersonId by, MotionId id, OrganisationId under, Minute minute) {
        var motion = access.held(id);
        var reader = access.reader(motion, by);
        if (!access.requireSpeaker(reader).contains(under)) {
            throw new Forbidden("motions.forbidden.speak");
        }
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (!motion.stands()) {
            grounds.add(Ground.of("motions.ground.notStanding"));
        }
        var voice = voices.of(id).stream().filter(one -> one.stands() && one.speaking().forOthers()
                && under.equals(one.speaking().organisation())).findFirst();
        if (voice.isEmpty()) {
            grounds.add(Ground.at("under", "motions.ground.certify.voice"));
        }
        grounds.addAll(passes(minute, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return Outcome.unless(grounds, () -> {
            insert(id, null, under, voice.orElseThrow().speaking().unit(), minute, by, now);
            acts.add(id, "motions.act.certified", Speaking.speaksFor(by, under), minute.body());
            return motion;
        });
    }

    /// Why a minute does not show that a motion was passed.
    static List<Ground> passes(Minute minute, LocalDate today) {
        var grounds = minute.grounds(today);
        if (grounds.isEmpty() && !minute.carried()) {
            grounds.add(Ground.at("majority", "motions.ground.notCarried." + minute.rule().code(), minute.inFavour(),
                    minute.against(), minute.present()));
        }
        return grounds;
    }

    void insert(MotionId motion, @Nullable UUID ruling, @Nullable OrganisationId organisation, @Nullable UnitId unit,
            Minute minute, PersonId by, Instant now) {
        jdbc.sql("""
                insert into motion_certificate (id, motion, ruling, organisation, unit, body, held_on, entitled, present,
                    in_favour, against, abstained, rule, minute, entered_by, entered_at)
                values (:id, :motion, :ruling, :organisation, :unit, :body, :heldOn, :entitled, :present, :inFavour, :against,
                    :abstained, :rule, :minute, :by, :now)""").param("id", Ids.next(clock)).param("motion", motion.value())
                .param("ruling", ruling, Types.OTHER)
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("unit", unit == null ? null : unit.value(), Types.OTHER).param("body", minute.body())
                .param("heldOn", minute.heldOn()).param("entitled", minute.entitled()).param("present", minute.present())
                .param("inFavour", minute.inFavour()).param("against", minute.against())
                .param("abstained", minute.abstained()).param("rule", minute.rule().code()).param("minute", minute.text())
                .param("by", by.value()).param("now", Sql.at(now)).update();
    }
}
