package org.regroup.platform.conferences;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.Rational;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Conferences: one organisation proposes, and it opens when a second accepts to stand behind it. Sponsors are of equal standing:
/// each carries an equal share of the costs unless two of them agree on other shares.
@Service
@Transactional
public class Conferences {

    static final int LONGEST_BRINGS = 500;
    private static final int MOST = 200;

    private final ConferenceRepository conferences;
    private final SponsorRepository sponsors;
    private final ConferenceAccess access;
    private final Organisations organisations;
    private final WhoseMotions whose;
    private final ConferenceMail mail;
    private final Clock clock;

    Conferences(ConferenceRepository conferences, SponsorRepository sponsors, ConferenceAccess access,
            Organisations organisations, WhoseMotions whose, ConferenceMail mail, Clock clock) {
        this.conferences = conferences;
        this.sponsors = sponsors;
        this.access = access;
        this.organisations = organisations;
        this.whose = whose;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Conference> find(ConferenceId id) {
        return conferences.find(id);
    }

    /// Those open to everybody, the next one first.
    @Transactional(readOnly = true)
    public List<Conference> open() {
        var order = conferences.open(LocalDate.ofInstant(Sql.now(clock), ZoneOffset.UTC), MOST);
        return conferences.find(order).stream().sorted(java.util.Comparator.comparing(one -> order.indexOf(one.id()))).toList();
    }

    /// Those to which one of these organisations was asked and that are not open yet.
    @Transactional(readOnly = true)
    public List<Conference> proposedTo(Collection<OrganisationId> asked) {
        return asked.isEmpty()
                ? List.of()
                : conferences.find(conferences.of(asked)).stream().filter(one -> one.openedAt() == null).toList();
    }

    /// Proposes a conference to other organisations. Nobody else sees it until one of them has accepted.
    public Outcome<ConferenceId> propose(PersonId by, OrganisationId under, ConferenceTerms terms) {
        access.requireSpeaks(by, under);
        var clean = ConferenceRules.clean(terms);
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(ConferenceRules.grounds(clean, under, now));
        if (organisations.byId(clean.others()).size() != clean.others().size()) {
            grounds.add(Ground.at("others", "conferences.ground.others.unknown"));
        }
        if (!conferences.knows(clean.zone())) {
            grounds.add(Ground.at("zone", "conferences.ground.zone"));
        }
        grounds.addAll(whose.proposed(clean, under));
        return Outcome.unless(grounds, () -> {
            var id = new ConferenceId(Ids.next(clock));
            conferences.insert(id, clean, by, under, now, ConferenceRules.lapses(clean, now));
            var share = Rational.ONE.over(clean.others().size() + 1L);
            Stream.concat(Stream.of(under), clean.others().stream()).forEach(one -> sponsors.ask(id, one, share, by, now));
            sponsors.accepted(id, under, "", by, now);
            mail.asked(conferences.find(id).orElseThrow());
            return id;
        });
    }

    /// A second organisation stands behind it, and it is open; later ones join it as equals.
    public Outcome<Conference> accept(PersonId by, OrganisationId under, ConferenceId id, String brings) {
        access.requireSpeaks(by, under);
        var conference = visible(by, id);
        var now = Sql.now(clock);
        var words = PlainText.lines(brings);
        var grounds = new ArrayList<>(ConferenceRules.waiting(conference, under, now));
        PlainText.atMost("conferences", "brings", words, LONGEST_BRINGS, grounds);
        if (conference.openedAt() == null && conference.proposedBy().equals(by)) {
            grounds.add(Ground.of("conferences.ground.two"));
        }
        grounds.addAll(whose.opened(conference, under));
        return Outcome.unless(grounds, () -> {
            sponsors.accepted(id, under, words, by, now);
            if (conference.openedAt() == null) {
                conferences.opened(id, now);
            }
            return conferences.find(id).orElseThrow();
        });
    }

    public Outcome<Conference> decline(PersonId by, OrganisationId under, ConferenceId id) {
        access.requireSpeaks(by, under);
        var conference = visible(by, id);
        var now = Sql.now(clock);
        return Outcome.unless(ConferenceRules.waiting(conference, under, now), () -> {
            sponsors.declined(id, under, by, now);
            return conference;
        });
    }

    /// A sponsor no longer stands behind it. What it did before stays; the last two cannot leave while it is open.
    public Outcome<Conference> leave(PersonId by, OrganisationId under, ConferenceId id) {
        access.requireSpeaks(by, under);
        var conference = visible(by, id);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (!conference.sponsoredBy(under) || conference.state(now) != Conference.State.OPEN) {
            grounds.add(Ground.of("conferences.ground.notSponsor"));
        } else if (conference.standing().size() <= 2) {
            grounds.add(Ground.of("conferences.ground.lastTwo"));
        } else {
            grounds.addAll(whose.left(conference, under));
        }
        return Outcome.unless(grounds, () -> {
            sponsors.left(id, under, now);
            return conference;
        });
    }

    /// An open conference, or one that this person may see because an organisation of theirs was asked.
    ///
    /// @throws NotFound for everybody else
    private Conference visible(PersonId person, ConferenceId id) {
        return conferences.held(id).filter(one -> access.sees(person, one)).orElseThrow(() -> new NotFound("conference"));
    }
}
