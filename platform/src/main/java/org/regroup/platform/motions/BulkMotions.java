package org.regroup.platform.motions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// Motions that were handed in, supported and ruled on before, entered at once with the days on which it happened. It asks for
/// no mandates and no deadlines: its callers have.
@Service
@Transactional
public class BulkMotions {

    private final CalendarRepository calendars;
    private final MotionRepository motions;
    private final MotionTexts texts;
    private final MotionVoices voices;
    private final MotionActs acts;
    private final RulingRepository rulings;
    private final Certificates certificates;
    private final GrownRepository grown;
    private final JdbcClient jdbc;
    private final Clock clock;

    BulkMotions(CalendarRepository calendars, MotionRepository motions, MotionTexts texts, MotionVoices voices, MotionActs acts,
            RulingRepository rulings, Certificates certificates, GrownRepository grown, JdbcClient jdbc, Clock clock) {
        this.calendars = calendars;
        this.motions = motions;
        this.texts = texts;
        this.voices = voices;
        this.acts = acts;
        this.rulings = rulings;
        this.certificates = certificates;
        this.grown = grown;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A draft by somebody.
    ///
    /// @param from statements it grew from
    public record Draft(AllianceId alliance, String allianceName, PersonId by, Instant at, Wording words, List<UUID> from) {}

    /// How a draft was handed in.
    ///
    /// @param number  in its alliance
    /// @param urgency empty for ordinary motions
    public record Handed(int number, @Nullable CalendarId calendar, Speaking mover, Instant at, @Nullable Minute minute,
            String urgency) {}

    public CalendarId calendar(AllianceId alliance, CalendarTerms terms, Agreement.Said proposed, Agreement.Said confirmed) {
        var calendar = new Calendar(new CalendarId(Ids.next(clock)), alliance, "", terms,
                new Agreement(proposed, null, null, ""), confirmed.at().plus(Calendars.WAITS));
        calendars.insert(calendar);
        calendars.confirm(calendar.id(), confirmed);
        return calendar.id();
    }

    public MotionId draft(Draft draft) {
        var words = draft.words().tidy();
        var at = draft.at().truncatedTo(ChronoUnit.MICROS);
        var id = new MotionId(Ids.next(clock));
        var text = words.text(Locale.ENGLISH, "b");
        motions.insert(new Motion(id, draft.alliance(), draft.allianceName(), null, null, MotionKind.ORDINARY, MotionStage.DRAFT,
                null, words.title(), words.summary(), words.reasons(), "", Locale.ENGLISH, draft.by(), at, null, null,
                text.version(), null, 1));
        texts.add(id, text, draft.by(), at);
        draft.from().forEach(statement -> grown.link(id, statement, draft.by(), at));
        acts.add(id, "motions.act.started", Speaking.unaffiliated(draft.by()), "", at);
        return id;
    }

    public void table(MotionId id, Handed handed) {
        var motion = motions.find(id).orElseThrow();
        motions.table(motion, handed.calendar(), handed.urgency().isEmpty() ? MotionKind.ORDINARY : MotionKind.EMERGENCY,
                handed.urgency(), handed.at());
        jdbc.sql("update motion set number = :number where id = :id").param("number", handed.number()).param("id", id.value())
                .update();
        var mover = handed.mover();
        voice(id, MotionVoice.Part.MOVER, mover, handed.at());
        var minute = handed.minute();
        if (minute != null) {
            certificates.insert(id, null, mover.organisation(), mover.unit(), minute, mover.person(), handed.at());
        }
    }

    public void voice(MotionId id, MotionVoice.Part part, Speaking speaking, Instant at) {
        voices.insert(new MotionVoice(Ids.next(clock), id, part, speaking, "", at, null));
        acts.add(id, part == MotionVoice.Part.MOVER ? "motions.act.tabled" : "motions.act." + part.code(), speaking, "", at);
    }

    /// A ruling that another organisation has confirmed, or that waits for one.
    public void rule(MotionId id, Ruling.Matter matter, String body, String reason, @Nullable Minute minute,
            Agreement.Said entered, Agreement.@Nullable Said confirmed) {
        var ruling = new Ruling(Ids.next(clock), id, matter, body, reason, new Agreement(entered, null, null, ""));
        rulings.insert(ruling);
        if (minute != null) {
            certificates.insert(id, ruling.id(), null, null, minute, entered.person(), entered.at());
        }
        if (confirmed != null) {
            rulings.confirm(ruling.id(), confirmed);
            switch (matter) {
                case Ruling.Admit _ -> motions.stage(id, MotionStage.ADMITTED, null);
                case Ruling.Refuse _ -> motions.stage(id, MotionStage.REFUSED, confirmed.at());
                case Ruling.Decide decide -> motions.outcome(id, decide.outcome(), confirmed.at());
                case Ruling.Recommend _ -> {
                }
            }
            acts.add(id, "motions.act." + matter.code(), Speaking.speaksFor(confirmed.person(), confirmed.organisation()), body,
                    confirmed.at());
        }
    }

    public void comment(MotionId id, Speaking by, String words, Instant at) {
        jdbc.sql("""
                insert into motion_comment (id, motion, seq, person, capacity, organisation, body, written_at)
                values (:id, :motion, 1, :person, :capacity, :organisation, :body, :at)""").param("id", Ids.next(clock))
                .param("motion", id.value()).param("person", by.person().value()).param("capacity", by.capacity().code())
                .param("organisation", by.organisationValue(), java.sql.Types.OTHER).param("body", words)
                .param("at", Sql.at(at)).update();
    }

    public void commits(MotionId id, int place, Commitment commitment) {
        jdbc.sql("insert into motion_commitment (motion, place, who, what, cost) values (:motion, :place, :who, :what, :cost)")
                .param("motion", id.value()).param("place", place).param("who", commitment.who())
                .param("what", commitment.what()).param("cost", commitment.cost()).update();
    }

    /// @param organisation under whose badge the keeper looks again; null for the unaffiliated
    public void assumes(MotionId id, int place, String premise, String changeMind, LocalDate reviewOn, PersonId keeper,
            @Nullable OrganisationId organisation) {
        jdbc.sql("""
                insert into motion_assumption (id, motion, place, premise, change_mind, review_on, keeper, keeper_org)
                values (:id, :motion, :place, :premise, :changeMind, :reviewOn, :keeper, :organisation)""")
                .param("id", Ids.next(clock)).param("motion", id.value()).param("place", place).param("premise", premise)
                .param("changeMind", changeMind).param("reviewOn", reviewOn).param("keeper", keeper.value())
                .param("organisation", organisation == null ? null : organisation.value(), java.sql.Types.OTHER).update();
    }
}
