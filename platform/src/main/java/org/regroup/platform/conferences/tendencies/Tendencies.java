package org.regroup.platform.conferences.tendencies;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Founding a tendency, standing with it, and no longer. Once enough stand with it, everybody who takes part has notice of it: the
/// same for each, whoever they are.
@Service
@Transactional
public class Tendencies {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_WORDS = 2_500;
    static final int MOST = 100;
    /// So that nobody takes up all the room, or all the names.
    static final int MOST_OF_ONE = 3;

    private final TendencyRepository tendencies;
    private final ConferenceAccess access;
    private final Organisations organisations;
    private final Attendees attendees;
    private final TendencyMail mail;
    private final Clock clock;

    Tendencies(TendencyRepository tendencies, ConferenceAccess access, Organisations organisations, Attendees attendees,
            TendencyMail mail, Clock clock) {
        this.tendencies = tendencies;
        this.access = access;
        this.organisations = organisations;
        this.attendees = attendees;
        this.mail = mail;
        this.clock = clock;
    }

    /// What somebody sees of the tendencies of a conference.
    ///
    /// @param all     those everybody has notice of, and those that gather where the reader could stand with them
    /// @param sponsor to which the reader belongs
    /// @param founds  whether the reader may found one
    record Seen(Conference conference, List<Tendency> all, List<OrganisationId> sponsor, boolean founds, Instant now) {}

    @Transactional(readOnly = true)
    Seen seen(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        var own = sponsors(conference, reader);
        boolean part = !own.isEmpty() || takesPart(reader, id);
        var now = Sql.now(clock);
        return new Seen(conference, tendencies.of(id, reader).stream()
                .filter(one -> one.registered() || one.own() || part && open(one, own)).toList(), own,
                part && running(conference, now), now);
    }

    private List<OrganisationId> sponsors(Conference conference, @Nullable PersonId reader) {
        return reader == null
                ? List.of()
                : organisations.ofMember(reader).stream().map(Organisation::id).filter(conference::sponsoredBy).toList();
    }

    private boolean takesPart(@Nullable PersonId reader, ConferenceId id) {
        return reader != null && attendees.of(reader, id).filter(Attendee::takesPart).isPresent();
    }

    private static boolean open(Tendency one, List<OrganisationId> own) {
        return one.within() == null || own.contains(one.within());
    }

    private static boolean running(Conference conference, Instant now) {
        return conference.state(now) == Conference.State.OPEN && now.isBefore(conference.ends());
    }

    /// Somebody writes down what others may want to stand for too, and is the first of them.
    ///
    /// @param within the organisation within which it gathers; null to gather across
    public Outcome<Tendency> found(PersonId by, ConferenceId id, String name, String words, @Nullable OrganisationId within) {
        var conference = held(by, id);
        var own = sponsors(conference, by);
        var called = PlainText.line(name);
        var said = PlainText.lines(words);
        var all = tendencies.of(id, by);
        var grounds = running(conference);
        PlainText.require("tendencies", "name", called, LONGEST_NAME, grounds);
        PlainText.require("tendencies", "words", said, LONGEST_WORDS, grounds);
        if (all.stream().anyMatch(one -> one.name().equalsIgnoreCase(called))) {
            grounds.add(Ground.at("name", "tendencies.ground.name"));
        }
        if (within != null && !own.contains(within)) {
            grounds.add(Ground.at("within", "tendencies.ground.within"));
        }
        if (tendencies.begunBy(id, by) >= MOST_OF_ONE) {
            grounds.add(Ground.of("tendencies.ground.own", MOST_OF_ONE));
        } else if (all.size() >= MOST) {
            grounds.add(Ground.of("tendencies.ground.most", MOST));
        }
        return Outcome.unless(grounds, () -> {
            var one = new Tendency(Ids.next(clock), id, called, said, within, null, null, 0, false);
            var now = Sql.now(clock);
            tendencies.insert(one, by, now);
            tendencies.join(one.id(), by, now);
            return find(by, id, one.id());
        });
    }

    /// Somebody stands with it. With the last one that it takes, everybody who takes part gets its words.
    public Outcome<Tendency> join(PersonId by, ConferenceId id, UUID tendency) {
        var conference = held(by, id);
        if (!open(find(by, id, tendency), sponsors(conference, by))) {
            throw new NotFound("tendency");
        }
        return Outcome.unless(running(conference), () -> {
            tendencies.join(tendency, by, Sql.now(clock));
            var now = find(by, id, tendency);
            if (now.registered() || now.missing() > 0) {
                return now;
            }
            tendencies.registered(tendency, Sql.now(clock));
            mail.registered(conference, now);
            return find(by, id, tendency);
        });
    }

    /// Stands with it no more. Of what everybody has notice they keep it; anything else is gone when nobody stands with it.
    public void leave(PersonId by, ConferenceId id, UUID tendency) {
        access.hold(by, id);
        find(by, id, tendency);
        tendencies.leave(tendency, by);
        tendencies.forget(id);
    }

    /// @throws Forbidden for somebody who belongs to no sponsor and takes no part
    private Conference held(PersonId by, ConferenceId id) {
        var conference = access.hold(by, id);
        if (sponsors(conference, by).isEmpty() && !takesPart(by, id)) {
            throw new Forbidden("tendencies.forbidden");
        }
        return conference;
    }

    private ArrayList<Ground> running(Conference conference) {
        var grounds = new ArrayList<Ground>();
        if (!running(conference, Sql.now(clock))) {
            grounds.add(Ground.of("tendencies.ground.over"));
        }
        return grounds;
    }

    private Tendency find(PersonId reader, ConferenceId id, UUID tendency) {
        return tendencies.of(id, reader).stream().filter(one -> one.id().equals(tendency)).findFirst()
                .orElseThrow(() -> new NotFound("tendency"));
    }
}
