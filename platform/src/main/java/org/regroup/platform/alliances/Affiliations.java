package org.regroup.platform.alliances;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.alliances.Change.Ended.How;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.SiteSettings;

/// How an organisation leaves an alliance: one act of its own, which nobody else confirms. Where a notice is agreed it belongs,
/// and what it has promised binds it, until that has run; until then it can take the notice back.
@Service
@Transactional
public class Affiliations {

    private final AllianceRepository alliances;
    private final ChangeRepository changes;
    private final NoticeRepository notices;
    private final ObjectProvider<NoticePeriods> periods;
    private final Situations situations;
    private final Speakers speakers;
    private final Effects effects;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;
    private final Clock clock;

    Affiliations(AllianceRepository alliances, ChangeRepository changes, NoticeRepository notices,
            ObjectProvider<NoticePeriods> periods, Situations situations, Speakers speakers, Effects effects, SiteSettings site,
            Clock clock, ApplicationEventPublisher events) {
        this.alliances = alliances;
        this.changes = changes;
        this.notices = notices;
        this.periods = periods;
        this.situations = situations;
        this.speakers = speakers;
        this.effects = effects;
        this.events = events;
        this.zone = ZoneId.of(site.zone());
        this.clock = clock;
    }

    /// When an organisation that says so now has left: at the end of the last day of its notice, or at once where there is none.
    Instant leavesAt(Situation at, OrganisationId organisation) {
        int days = periods.orderedStream().map(one -> one.days(at.alliance().id(), organisation)).filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt).findFirst().orElse(at.alliance().noticeDays());
        return days == 0 ? at.now() : at.today().plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }

    /// Leaves, at once or when the notice has run. What the organisation has said stays in the record; what it has proposed and
    /// nobody has confirmed ends with its stay.
    ///
    /// @param reason may be empty
    public Outcome<AllianceState> leave(AllianceId id, Speaker speaker, String reason) {
        var before = own(id, speaker);
        var organisation = speaker.organisation();
        var words = Words.lines(reason);
        var grounds = TermsRules.atMost("reason", words, TermsRules.LONGEST_REASON);
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        if (before.alliance().closedAt() != null) {
            return new Outcome.Refused<>(List.of(Ground.of("alliances.ground.closed")));
        }
        if (before.has(organisation) && before.leaves(organisation).isEmpty()) {
            var leaves = leavesAt(before, organisation);
            if (leaves.isAfter(before.now())) {
                notices.give(
                        new Notice(Ids.next(clock), id, organisation, speaker.person(), before.now(), words, leaves, null, null));
            } else {
                alliances.leave(id, organisation, speaker.person(), words, before.now());
                settle(situations.of(id), organisation, speaker);
            }
            events.publishEvent(new AffiliateLeaves(id, organisation, speaker.person()));
        }
        return new Outcome.Done<>(situations.of(id).state());
    }

    /// Stays after all, as long as the notice has not run.
    public Outcome<AllianceState> takeBack(AllianceId id, Speaker speaker) {
        var at = own(id, speaker);
        var running = notices.of(id).stream()
                .filter(one -> one.organisation().equals(speaker.organisation()) && one.runs(at.now())).findFirst();
        if (running.isEmpty()) {
            return Outcome.refused("", "alliances.ground.noNotice");
        }
        notices.takeBack(running.get(), speaker.person(), at.now());
        return new Outcome.Done<>(situations.of(id).state());
    }

    private Situation own(AllianceId id, Speaker speaker) {
        var at = situations.held(id);
        if (!situations.visible(at.alliance(), speaker.person())) {
            throw new NotFound("alliance");
        }
        speakers.require(speaker);
        if (at.stays().stream().noneMatch(stay -> stay.organisation().equals(speaker.organisation()))) {
            throw new Forbidden("alliances.forbidden.leave");
        }
        return at;
    }

    /// Writes down who has left because a notice has run. Whoever reads knows it before.
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void writeDownWhoHasLeft() {
        for (var notice : notices.due(situations.now())) {
            var id = notice.alliance();
            situations.held(id);
            alliances.leave(id, notice.organisation(), notice.givenBy(), notice.reason(), notice.leavesAt());
            settle(situations.of(id), notice.organisation(), Speaker.of(notice.givenBy(), notice.organisation()));
        }
    }

    private void settle(Situation after, OrganisationId gone, Speaker speaker) {
        var id = after.alliance().id();
        for (var change : changes.of(id)) {
            if (!after.stage(change).waits()) {
                continue;
            }
            if (change.confirmed() == null && change.proposed().organisation().equals(gone)) {
                changes.update(change.ended(new Change.Ended(How.PROPOSER_LEFT,
                        speaker.decidedBy(Basis.CONVENOR, "").at(after.now()))));
            } else if (change.complete(after.affiliates())) {
                effects.settle(after, change);
            }
        }
        if (after.affiliates() == 0) {
            // nobody is left who could ask another organisation in
            alliances.close(id, after.now());
        }
    }
}
