package org.regroup.platform.motions.stances;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Calendar;
import org.regroup.platform.motions.Calendars;
import org.regroup.platform.motions.Deadline;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionStage;
import org.regroup.platform.motions.words.Definition;
import org.regroup.platform.motions.words.Word;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Dissent and positions: a minority report by any member of a body that decided, within the window of the calendar; a position
/// by whoever holds the mandate of an organisation.
@Service
@Transactional
public class Stances {

    private final BesideRepository beside;
    private final MotionAccess access;
    private final Seats seats;
    private final List<DelegateSeats> delegates;
    private final Calendars calendars;
    private final Clock clock;

    Stances(BesideRepository beside, MotionAccess access, Seats seats, List<DelegateSeats> delegates, Calendars calendars,
            Clock clock) {
        this.beside = beside;
        this.access = access;
        this.seats = seats;
        this.delegates = delegates;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Beside of(MotionId motion) {
        return beside.of(motion);
    }

    /// The same for any number of motions, in one query; those beside which nothing stands are not in it.
    @Transactional(readOnly = true)
    public Map<MotionId, Beside> of(Collection<MotionId> motions) {
        return beside.of(motions);
    }

    /// Until when minority reports are taken, in the zone of the calendar; null where none says.
    static @Nullable ZonedDateTime until(@Nullable Calendar calendar) {
        return calendar == null ? null : calendar.terms().local(Deadline.MINORITY_REPORTS);
    }

    /// Whether minority reports are taken now: from tabling until the window closes.
    static boolean open(Motion motion, @Nullable Calendar calendar, Instant now) {
        boolean tabled = motion.stage() == MotionStage.TABLED || motion.stage() == MotionStage.ADMITTED;
        return tabled && (calendar == null ? motion.outcome() == null : calendar.terms().takes(Deadline.MINORITY_REPORTS, now));
    }

    /// The bodies in which this person sits, each with the organisation as whose member, where reports are taken at all.
    @Transactional(readOnly = true)
    public Map<MinorityReport.Body, OrganisationId> seats(PersonId person, MotionId motion) {
        return seats.of(person, motion);
    }

    /// From which decisions this person may dissent now.
    @Transactional(readOnly = true)
    public List<MinorityReport.Body> bodies(PersonId person, Motion motion, @Nullable Calendar calendar) {
        var bodies = EnumSet.noneOf(MinorityReport.Body.class);
        if (open(motion, calendar, clock.instant())) {
            bodies.addAll(seats.of(person, motion.id()).keySet());
        }
        if (sent(person, motion.id()).isPresent()) {
            bodies.add(MinorityReport.Body.DELEGATES);
        }
        return List.copyOf(bodies);
    }

    private Optional<DelegateSeats.Seat> sent(PersonId person, MotionId motion) {
        return delegates.stream().map(one -> one.of(person, motion)).flatMap(Optional::stream).findFirst();
    }

    /// As what somebody dissents; a delegate of a conference that is not over does so whenever it is.
    private DelegateSeats.Seat seat(PersonId by, Motion motion, MinorityReport.Body body, List<Ground> grounds) {
        var sent = body == MinorityReport.Body.DELEGATES
                ? sent(by, motion.id())
                : Optional.<DelegateSeats.Seat>empty();
        if (sent.isPresent()) {
            return sent.get();
        }
        grounds.addAll(window(motion));
        var organisation = seats.of(by, motion.id()).get(body);
        if (organisation == null) {
            throw new Forbidden("stances.forbidden.body");
        }
        return new DelegateSeats.Seat(organisation);
    }

    /// Attaches a minority report.
    public Outcome<ReportId> dissent(PersonId by, MotionId id, MinorityReport.@Nullable Body body, String reasons) {
        var motion = access.held(id);
        var why = PlainText.lines(reasons);
        var grounds = new ArrayList<Ground>();
        PlainText.require("stances", "reasons", why, MinorityReport.LONGEST, grounds);
        if (body == null) {
            grounds.addAll(window(motion));
            grounds.add(Ground.at("body", "stances.ground.body"));
            return new Outcome.Refused<>(grounds);
        }
        var organisation = seat(by, motion, body, grounds).organisation();
        var report = new MinorityReport(new ReportId(Ids.next(clock)), body, new Person(by, "", organisation), why,
                Sql.now(clock), List.of());
        if (grounds.isEmpty() && !beside.insert(id, report)) {
            grounds.add(Ground.of("stances.ground.report.twice"));
        }
        return Outcome.unless(grounds, report::id);
    }

    /// Signs with its author, as a member of the same body.
    public Outcome<MotionId> sign(PersonId by, ReportId id) {
        var motion = motionOf(id);
        var held = access.held(motion);
        var report = beside.of(motion).reports().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        var grounds = new ArrayList<Ground>();
        var organisation = seat(by, held, report.body(), grounds).organisation();
        if (report.author().id().equals(by)) {
            grounds.add(Ground.of("stances.ground.own"));
        }
        return Outcome.unless(grounds, () -> {
            beside.sign(id, new Person(by, "", organisation), Sql.now(clock));
            return motion;
        });
    }

    @Transactional(readOnly = true)
    public MotionId motionOf(ReportId id) {
        var motion = beside.motionOf(id);
        if (motion == null) {
            throw new NotFound("report");
        }
        return motion;
    }

    /// What an organisation publishes as its position.
    public record Said(Position.@Nullable Stance stance, String condition, String reasons, String delegates, String whoDecided,
            String howMany, String rule, String until) {}

    public Outcome<MotionId> publish(PersonId by, OrganisationId under, MotionId id, Said said) {
        var motion = access.held(id);
        if (!access.reader(motion, by).speaksFor().contains(under)) {
            throw new Forbidden("stances.forbidden.speak");
        }
        var grounds = new ArrayList<Ground>();
        if (motion.nobodys() || motion.stage() == MotionStage.WITHDRAWN) {
            grounds.add(Ground.of("stances.ground.draft"));
        }
        if (said.stance() == null) {
            grounds.add(Ground.at("stance", "stances.ground.stance"));
        }
        var reasons = PlainText.lines(said.reasons());
        PlainText.require("stances", "reasons", reasons, Position.LONGEST, grounds);
        var condition = line("condition", said.condition(), false, grounds);
        var delegates = line("delegates", said.delegates(), false, grounds);
        var mandate = new MandateLine(line("whoDecided", said.whoDecided(), true, grounds),
                line("howMany", said.howMany(), true, grounds), line("rule", said.rule(), true, grounds),
                line("until", said.until(), true, grounds));
        var stance = said.stance();
        if (stance == null || !grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        beside.publish(id, new Position(under, stance, condition, reasons, delegates, mandate, new Person(by, "", under), 0,
                Sql.now(clock)));
        return new Outcome.Done<>(id);
    }

    private static String line(String field, String text, boolean required, List<Ground> grounds) {
        var line = PlainText.line(text);
        if (required) {
            PlainText.require("stances", field, line, Position.LONGEST_LINE, grounds);
        } else {
            PlainText.atMost("stances", field, line, Position.LONGEST_LINE, grounds);
        }
        return line;
    }

    /// Says what a term means in a motion: a definition as it reads now, or words of the author's own.
    public Outcome<MotionId> choose(PersonId by, MotionId id, Word word, @Nullable Definition definition, String here) {
        var motion = access.held(id);
        var reader = access.reader(motion, by);
        if (!reader.writer() && !reader.movesOn()) {
            throw new Forbidden("stances.forbidden.words");
        }
        var grounds = new ArrayList<Ground>();
        var meaning = definition == null ? PlainText.lines(here) : definition.now().meaning();
        PlainText.require("stances", "here", meaning, Position.LONGEST, grounds);
        if (motion.outcome() != null) {
            grounds.add(Ground.of("stances.ground.decided"));
        }
        return Outcome.unless(grounds, () -> {
            beside.choose(id, word.id().value(), definition == null ? null : definition.id().value(), meaning, by,
                    Sql.now(clock));
            return id;
        });
    }

    private List<Ground> window(Motion motion) {
        var grounds = new ArrayList<Ground>();
        var now = clock.instant();
        var calendar = calendars.of(motion).orElse(null);
        if (!open(motion, calendar, now)) {
            var until = until(calendar);
            grounds.add(until == null || now.isBefore(until.toInstant())
                    ? Ground.of("stances.ground.notOpen")
                    : Ground.of("stances.ground.window", until));
        }
        return grounds;
    }
}
