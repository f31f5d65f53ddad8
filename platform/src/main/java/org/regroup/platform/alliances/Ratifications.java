package org.regroup.platform.alliances;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ids;

/// What the affiliates of an alliance have decided together, each by its own rule; called by whoever has worked that out.
@Service
@Transactional
public class Ratifications {

    private final RungRepository rungs;
    private final ChangeRepository changes;
    private final Situations situations;
    private final Organisations organisations;
    private final AllianceMail mail;
    private final Clock clock;

    Ratifications(RungRepository rungs, ChangeRepository changes, Situations situations, Organisations organisations,
            AllianceMail mail, Clock clock) {
        this.rungs = rungs;
        this.changes = changes;
        this.situations = situations;
        this.organisations = organisations;
        this.mail = mail;
        this.clock = clock;
    }

    /// The alliance rises to a rung, or stays on it longer, provided every organisation that belongs to it now has ratified it.
    /// Told again by the same question it changes nothing.
    ///
    /// @param ratified the organisations that agreed by their own rules
    /// @param until    the last day; it falls back by itself unless all ratify it again
    /// @return whether it stands on the rung
    public boolean rise(AllianceId id, List<OrganisationId> ratified, Rung to, LocalDate until, UUID question) {
        var at = situations.held(id);
        if (rungs.of(id).stream().anyMatch(rise -> rise.question().equals(question))) {
            return true;
        }
        boolean higher = to == at.alliance().rung() || to.above(at.alliance().rung());
        if (!at.alliance().open() || !higher || !ratified.containsAll(at.members()) || until.isBefore(at.today())) {
            return false;
        }
        rungs.rise(at, to, until, question);
        return true;
    }

    /// A rung that needs a basis lasts no longer than the basis in force.
    public void shorten(AllianceId id, LocalDate until) {
        rungs.shorten(id, until);
    }

    /// How the alliance rose, the latest first.
    @Transactional(readOnly = true)
    public List<Rise> rises(AllianceId id) {
        return rungs.of(id);
    }

    /// All affiliates have decided that an organisation may join. It waits for that organisation to accept for itself.
    ///
    /// @param proposed  who proposed the question
    /// @param confirmed who confirmed it
    public void welcome(AllianceId id, OrganisationId newcomer, Spoken proposed, Spoken confirmed, UUID question) {
        var at = situations.held(id);
        if (!at.alliance().open() || at.has(newcomer)) {
            return;
        }
        var matter = new Matter.Welcome(organisations.find(newcomer).orElseThrow().name(), question);
        var change = new Change(new ChangeId(Ids.next(clock)), id, matter, at.alliance().version(), proposed, confirmed, newcomer,
                null, null, at.now().plus(Proposals.ACCEPT_WITHIN), null);
        changes.insert(change);
        changes.update(change);
        mail.waits(change, at);
    }

    /// Writes down that rungs have lapsed. Whoever reads knows it before.
    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void writeDownWhatHasLapsed() {
        rungs.lapsed(situations.today(), situations.now());
    }
}
