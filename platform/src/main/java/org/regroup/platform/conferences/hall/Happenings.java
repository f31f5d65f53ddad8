package org.regroup.platform.conferences.hall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Refusal;
import org.regroup.hall.day.Step;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Live;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// The log of a conference: what can happen is entered, in one order for all nodes, and told to whoever watches.
///
/// Whoever calls has asked whether the person may do it; whether it can happen in the room as it is, the library says.
@Service
@Transactional
public class Happenings {

    private final JdbcClient jdbc;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<ConferenceId, Hall> lately = new ConcurrentHashMap<>();

    Happenings(JdbcClient jdbc, Live live, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /// Pages follow this topic.
    public static String topic(ConferenceId conference) {
        return "conference/" + conference;
    }

    /// Enters an act, in the transaction of whoever calls, or in one of its own.
    ///
    /// @param id made by whoever sends the act: sent again, nothing more happens
    /// @param by null for somebody without an account, who carries a pass
    /// @param as the number of the person in this conference; empty for somebody who has none
    public Outcome<Hall> enter(ConferenceId conference, UUID id, @Nullable PersonId by, Optional<String> as, Act act) {
        return enter(conference, id, by, as, act, Sql.now(clock));
    }

    private Outcome<Hall> enter(ConferenceId conference, UUID id, @Nullable PersonId by, Optional<String> as, Act act,
            Instant now) {
        hold(conference);
        var hall = hall(conference);
        var before = named(id);
        if (before.isPresent()) {
            return before.get().equals(new Named(conference, ActText.name(act)))
                    ? new Outcome.Done<>(hall)
                    : Outcome.refused("", "hall.ground.again");
        }
        if (over(conference)) {
            return Outcome.refused("", "hall.ground.over");
        }
        // another node's clock may be ahead
        var at = now.isBefore(hall.at()) ? hall.at() : now;
        return switch (hall.after(new Entry(hall.lines() + 1, at, as, act))) {
            case Step.Refused(var refusal) -> new Outcome.Refused<>(List.of(ground(refusal)));
            case Step.Next(var next) -> {
                jdbc.sql("""
                        insert into conference_event (conference, number, at, person, who, act, content, id)
                        values (:conference, :number, :at, :person, :who, :act, :content, :id)""")
                        .param("conference", conference.value()).param("number", next.lines()).param("at", Sql.at(at))
                        .param("person", by == null ? null : by.value()).param("who", as.orElse(null))
                        .param("act", ActText.name(act)).param("content", ActText.write(act)).param("id", id).update();
                wrote(conference, next);
                events.publishEvent(new Happened(conference, act));
                yield new Outcome.Done<>(next);
            }
        };
    }

    /// The room as it is.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Hall hall(ConferenceId conference) {
        if (TransactionSynchronizationManager.getResource(conference) instanceof Hall written) {
            return written;
        }
        var known = lately.getOrDefault(conference, Hall.EMPTY);
        var more = entries(conference, known.lines());
        if (more.isEmpty()) {
            return known;
        }
        var hall = known;
        for (var entry : more) {
            hall = switch (hall.after(entry)) {
                case Step.Next(var next) -> next;
                case Step.Refused(var why) -> throw new IllegalStateException("line " + entry.number() + ": " + why);
            };
        }
        // what this transaction has written itself may yet be undone
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            var now = hall;
            lately.merge(conference, now, (one, other) -> one.lines() >= other.lines() ? one : other);
        }
        return hall;
    }

    /// The log, or what came after a line of it.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Entry> entries(ConferenceId conference, long after) {
        return jdbc.sql("select * from conference_event where conference = :id and number > :after order by number")
                .param("id", conference.value()).param("after", after)
                .query((row, _) -> new Entry(row.getLong("number"), Sql.instant(row, "at"),
                        Optional.ofNullable(row.getString("who")), ActText.read(Sql.text(row, "act"), Sql.text(row, "content"))))
                .list();
    }

    /// Whether an act of this name has happened in this conference already.
    boolean entered(ConferenceId conference, UUID id) {
        return named(id).filter(one -> one.conference().equals(conference)).isPresent();
    }

    /// What stands under the name of an act. Another kind of act under the same name is not the same one sent again.
    private record Named(ConferenceId conference, String act) {}

    private Optional<Named> named(UUID id) {
        return jdbc.sql("select conference, act from conference_event where id = :id").param("id", id)
                .query((row, _) -> new Named(new ConferenceId(Sql.uuid(row, "conference")), Sql.text(row, "act"))).optional();
    }

    /// Whether two sponsors have closed the conference: nothing is added to its log any more.
    @Transactional(readOnly = true)
    public boolean over(ConferenceId conference) {
        return jdbc.sql("select closed_at is not null from conference where id = :id").param("id", conference.value())
                .query(Boolean.class).single();
    }

    /// Nothing else happens in this conference until the transaction is over.
    void hold(ConferenceId conference) {
        jdbc.sql("select id from conference where id = :id for no key update").param("id", conference.value()).query(UUID.class)
                .single();
    }

    /// Those who watch look again once the transaction is over.
    void told(ConferenceId conference) {
        live.changed(topic(conference));
    }

    /// Until this transaction is over it holds the conference, so that nobody else adds to what it has written itself.
    private void wrote(ConferenceId conference, Hall next) {
        told(conference);
        if (TransactionSynchronizationManager.getResource(conference) != null) {
            TransactionSynchronizationManager.unbindResource(conference);
            TransactionSynchronizationManager.bindResource(conference, next);
            return;
        }
        TransactionSynchronizationManager.bindResource(conference, next);
        told(conference);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(conference);
            }
        });
    }

    /// As a text for people; names of people are put in by whoever shows it.
    public static Ground ground(Refusal refusal) {
        return Ground.of("hall.refusal." + refusal.why().name().toLowerCase(java.util.Locale.ROOT), refusal.args().toArray());
    }
}
