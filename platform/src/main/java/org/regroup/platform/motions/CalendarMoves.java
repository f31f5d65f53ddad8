package org.regroup.platform.motions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// Changing deadlines of a calendar in force: one organisation proposes it with its reason, another confirms.
///
/// - A deadline is put off to a moment to come; one that has passed may be opened again.
/// - It is brought forward only with [CalendarTerms#NOTICE], counted from the confirmation, so that nobody is overtaken.
/// - Whoever writes a draft is told.
@Service
@Transactional
public class CalendarMoves {

    private final Calendars calendars;
    private final CalendarRepository stored;
    private final CalendarMoveRepository moves;
    private final MovedMail mail;
    private final Clock clock;

    CalendarMoves(Calendars calendars, CalendarRepository stored, CalendarMoveRepository moves, MovedMail mail, Clock clock) {
        this.calendars = calendars;
        this.stored = stored;
        this.moves = moves;
        this.mail = mail;
        this.clock = clock;
    }

    /// All there ever were, the latest first.
    @Transactional(readOnly = true)
    public List<CalendarMove> of(CalendarId calendar) {
        return moves.of(calendar);
    }

    /// @param becomes the deadlines as they are to be; those that stay may be among them
    public Outcome<CalendarMove> propose(PersonId by, OrganisationId under, CalendarId id,
            Map<Deadline, java.time.Instant> becomes,
            String reason) {
        var calendar = held(by, under, id);
        var now = Sql.now(clock);
        var terms = calendar.terms();
        var moved = terms.with(becomes);
        var grounds = new ArrayList<>(moved.moved(terms, now));
        if (!calendar.inForce()) {
            grounds.add(Ground.of("motions.ground.moved.notInForce"));
        }
        if (moves.of(id).stream().anyMatch(one -> one.waits(now))) {
            grounds.add(Ground.of("motions.ground.waitsAlready"));
        }
        var why = PlainText.lines(reason);
        PlainText.require("motions", "reason", why, Calendars.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            var changes = Arrays.stream(Deadline.values()).filter(one -> !terms.until(one).equals(moved.until(one)))
                    .map(one -> new CalendarMove.Change(one, terms.until(one), moved.until(one))).toList();
            var move = new CalendarMove(Ids.next(clock), id, changes, why, Agreement.by(by, under, now),
                    now.plus(Calendars.WAITS));
            moves.insert(move);
            return move;
        });
    }

    /// The second organisation agrees; from now on the new deadlines hold, and those who write drafts are told.
    public Outcome<Calendar> confirm(PersonId by, OrganisationId under, CalendarId id, UUID move) {
        var calendar = held(by, under, id);
        var found = find(id, move);
        var now = Sql.now(clock);
        var grounds = found.agreement().answer(found.waits(now), by, under);
        var terms = calendar.terms().with(found.becomes());
        if (grounds.isEmpty()) {
            grounds.addAll(terms.moved(calendar.terms(), now));
        }
        return Outcome.unless(grounds, () -> {
            moves.confirm(move, new Agreement.Said(by, under, now));
            stored.move(id, terms);
            mail.moved(calendar, found, moves.drafting(calendar));
            return stored.find(id).orElseThrow();
        });
    }

    /// A second organisation declines, with its reason; the deadlines stay.
    public Outcome<Calendar> decline(PersonId by, OrganisationId under, CalendarId id, UUID move, String reason) {
        var calendar = held(by, under, id);
        var found = find(id, move);
        var grounds = found.agreement().answer(found.waits(clock.instant()), by, under);
        var why = PlainText.lines(reason);
        PlainText.require("motions", "reason", why, Calendars.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            moves.decline(move, new Agreement.Said(by, under, Sql.now(clock)), why);
            return calendar;
        });
    }

    private CalendarMove find(CalendarId calendar, UUID move) {
        return moves.of(calendar).stream().filter(one -> one.id().equals(move)).findFirst()
                .orElseThrow(() -> new NotFound("move"));
    }

    private Calendar held(PersonId by, OrganisationId under, CalendarId id) {
        var calendar = stored.held(id).orElseThrow(() -> new NotFound("calendar"));
        if (!calendars.speaksFor(by, calendar.alliance()).contains(under)) {
            throw new Forbidden("motions.forbidden.speak");
        }
        return calendar;
    }
}
