package org.regroup.platform.motions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The calendars of alliances: one organisation proposes, another confirms.
@Service
@Transactional
public class Calendars {

    /// How long a proposal waits for a second organisation.
    static final Duration WAITS = Duration.ofDays(14);
    static final int LONGEST_REASON = 1_000;

    private final CalendarRepository calendars;
    private final Alliances alliances;
    private final Mandates mandates;
    private final Clock clock;

    Calendars(CalendarRepository calendars, Alliances alliances, Mandates mandates, Clock clock) {
        this.calendars = calendars;
        this.alliances = alliances;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Calendar> find(CalendarId id) {
        return calendars.find(id);
    }

    /// For which a motion was tabled.
    @Transactional(readOnly = true)
    public Optional<Calendar> of(Motion motion) {
        return Optional.ofNullable(motion.calendar()).flatMap(calendars::find);
    }

    /// In force or waiting for a second organisation, the next conference first.
    @Transactional(readOnly = true)
    public List<Calendar> of(AllianceId alliance) {
        return calendars.of(alliance);
    }

    /// Those for which motions may be handed in now, in time or by the emergency gate.
    @Transactional(readOnly = true)
    public List<Calendar> open(AllianceId alliance) {
        var now = clock.instant();
        return of(alliance).stream().filter(calendar -> calendar.open(now)).toList();
    }

    /// The affiliates for which this person may propose or confirm a calendar.
    @Transactional(readOnly = true)
    public List<OrganisationId> speaksFor(PersonId person, AllianceId alliance) {
        var affiliates = alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList();
        return mandates.where(person, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id).filter(affiliates::contains)
                .toList();
    }

    public Outcome<Calendar> propose(PersonId by, OrganisationId under, AllianceId alliance, CalendarTerms terms) {
        var home = alliances.find(alliance).orElseThrow(() -> new NotFound("alliance"));
        var now = Sql.now(clock);
        var grounds = terms.grounds(now);
        if (!alliances.state(alliance).startsNew()) {
            grounds.add(Ground.of("motions.ground.alliance.closed"));
        }
        if (!speaksFor(by, alliance).contains(under)) {
            grounds.add(Ground.at("under", "motions.ground.under"));
        }
        return Outcome.unless(grounds, () -> {
            var calendar = new Calendar(new CalendarId(Ids.next(clock)), alliance, home.name(), terms,
                    Agreement.by(by, under, now), now.plus(WAITS));
            calendars.insert(calendar);
            return calendar;
        });
    }

    /// The second organisation agrees; from now on the calendar holds.
    public Outcome<Calendar> confirm(PersonId by, OrganisationId under, CalendarId id) {
        var calendar = answered(by, under, id);
        var grounds = calendar.agreement().answer(calendar.waits(clock.instant()), by, under);
        return Outcome.unless(grounds, () -> {
            calendars.confirm(id, new Agreement.Said(by, under, Sql.now(clock)));
            return calendars.find(id).orElseThrow();
        });
    }

    /// A second organisation declines, with its reason.
    public Outcome<Calendar> decline(PersonId by, OrganisationId under, CalendarId id, String reason) {
        var calendar = answered(by, under, id);
        var grounds = calendar.agreement().answer(calendar.waits(clock.instant()), by, under);
        var why = PlainText.lines(reason);
        PlainText.require("motions", "reason", why, LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            calendars.decline(id, new Agreement.Said(by, under, Sql.now(clock)), why);
            return calendars.find(id).orElseThrow();
        });
    }

    private Calendar answered(PersonId by, OrganisationId under, CalendarId id) {
        var calendar = calendars.held(id).orElseThrow(() -> new NotFound("calendar"));
        if (!speaksFor(by, calendar.alliance()).contains(under)) {
            throw new Forbidden("motions.forbidden.speak");
        }
        return calendar;
    }
}
