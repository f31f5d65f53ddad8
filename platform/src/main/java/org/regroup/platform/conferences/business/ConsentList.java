package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Motions that are taken together by one vote, without debate, unless enough delegates want one of them debated.
@Service
@Transactional
public class ConsentList {

    /// Whoever was told that there is longer is not cut off without it.
    private static final Duration NOTICE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AgendaRepository agendas;
    private final Business business;
    private final Arranging arranging;
    private final Orders orders;
    private final Voters voters;
    private final ConferenceAccess access;
    private final Clock clock;

    ConsentList(JdbcClient jdbc, AgendaRepository agendas, Business business, Arranging arranging, Orders orders, Voters voters,
            ConferenceAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.agendas = agendas;
        this.business = business;
        this.arranging = arranging;
        this.orders = orders;
        this.voters = voters;
        this.access = access;
        this.clock = clock;
    }

    /// What is taken by consent as things stand: proposed for it, and not pulled off.
    @Transactional(readOnly = true)
    public List<BusinessItem> of(ConferenceId conference) {
        int needed = orders.inForce(conference).pulls();
        return business.of(conference).items().stream().filter(item -> item.agreed(needed)).toList();
    }

    /// Until when delegates take items off.
    @Transactional(readOnly = true)
    public Optional<Instant> until(ConferenceId conference) {
        return jdbc.sql("select pull_until from business_consent where conference = :id").param("id", conference.value())
                .query((row, _) -> Sql.instant(row, "pull_until")).optional();
    }

    /// Those who arrange the business propose what goes on the list; it counts once the order paper is adopted.
    ///
    /// @param numbers of motions; whatever else was on the list is taken off it
    public Outcome<Agenda> propose(PersonId by, ConferenceId id, Set<Integer> numbers, Instant until) {
        var conference = arranging.hold(by, id);
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        if (!until.isAfter(now) || until.isAfter(conference.ends())) {
            grounds.add(Ground.at("until", "business.ground.until"));
        } else if (until.isBefore(now.plus(NOTICE)) && until(id).filter(until::isBefore).isPresent()) {
            grounds.add(Ground.at("until", "business.ground.until.sooner"));
        }
        return Outcome.unless(grounds, () -> {
            agendas.of(id).motions().stream().filter(item -> item.consent() != numbers.contains(item.number()))
                    .forEach(item -> agendas.update(id, item.consented(!item.consent())));
            jdbc.sql("""
                    insert into business_consent (conference, pull_until) values (:id, :until)
                    on conflict (conference) do update set pull_until = excluded.pull_until""").param("id", id.value())
                    .param("until", Sql.at(until)).update();
            return agendas.of(id);
        });
    }

    /// A delegate wants an item debated. Asked twice, it counts once.
    public Outcome<BusinessItem> pull(PersonId by, ConferenceId id, int number) {
        return pull(voters.require(by, id), number);
    }

    /// @param me by an account or by a pass
    Outcome<BusinessItem> pull(Attendee me, int number) {
        return change(me, number, """
                insert into business_pull (conference, item, attendee, pulled_at) values (:id, :item, :attendee, :now)
                on conflict do nothing""");
    }

    /// The delegate does not insist.
    public Outcome<BusinessItem> leave(PersonId by, ConferenceId id, int number) {
        return leave(voters.require(by, id), number);
    }

    Outcome<BusinessItem> leave(Attendee me, int number) {
        return change(me, number, """
                delete from business_pull where conference = :id and item = :item and attendee = :attendee
                and pulled_at <= :now""");
    }

    private Outcome<BusinessItem> change(Attendee me, int number, String sql) {
        var id = me.conference();
        var conference = access.hold(me.person(), id);
        voters.require(me);
        var item = business.item(id, number).filter(BusinessItem::consent).orElseThrow(() -> new NotFound("item"));
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        if (until(id).filter(now::isBefore).isEmpty()) {
            grounds.add(Ground.of("business.ground.pull.late"));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql(sql).param("id", id.value()).param("item", number).param("attendee", me.number())
                    .param("now", Sql.at(now)).update();
            return item;
        });
    }

    /// The list as its reader sees it.
    ///
    /// @param items    proposed for it, pulled off or not
    /// @param needed   how many delegates take one off
    /// @param until    until when they do; empty where nobody has said
    /// @param delegate whether the reader is one
    /// @param own      numbers of the items that the reader wants debated
    public record View(Conference conference, List<BusinessItem> items, int needed, Optional<Instant> until, boolean delegate,
            Set<Integer> own, Instant now) {

        public String href() {
            return conference.href() + "/consent";
        }

        /// Whether the reader may say something now.
        public boolean says() {
            return delegate && until.filter(now::isBefore).isPresent();
        }
    }

    @Transactional(readOnly = true)
    View view(ConferenceId id, @Nullable PersonId reader, Optional<Attendee> me) {
        var conference = access.require(reader, id);
        var attendee = me.filter(voters::has);
        var own = new TreeSet<Integer>();
        var until = new AtomicReference<@Nullable Instant>();
        jdbc.sql("""
                select c.pull_until, p.item from business_consent c
                left join business_pull p on p.conference = c.conference and p.attendee = :attendee
                where c.conference = :id""").param("id", id.value())
                .param("attendee", attendee.map(Attendee::number).orElse(0)).query(row -> {
                    until.set(Sql.instant(row, "pull_until"));
                    if (row.getObject("item") != null) {
                        own.add(row.getInt("item"));
                    }
                });
        return new View(conference, business.of(id).items().stream().filter(BusinessItem::consent).toList(),
                orders.inForce(id).pulls(), Optional.ofNullable(until.get()), attendee.isPresent(), own, Sql.now(clock));
    }
}
