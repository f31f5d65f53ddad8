package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.piece.Choice;

/// Ballots of delegates on which motions they want heard first. Nobody sees anything of the result before a ballot has closed.
@Service
@Transactional
public class Priorities {

    static final int MOST_CHOICES = 30;

    private final JdbcClient jdbc;
    private final AgendaRepository agendas;
    private final Business business;
    private final Arranging arranging;
    private final Voters voters;
    private final ConferenceAccess access;
    private final Clock clock;

    Priorities(JdbcClient jdbc, AgendaRepository agendas, Business business, Arranging arranging, Voters voters,
            ConferenceAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.agendas = agendas;
        this.business = business;
        this.arranging = arranging;
        this.voters = voters;
        this.access = access;
        this.clock = clock;
    }

    /// The last one that was opened. In one query.
    @Transactional(readOnly = true)
    public Optional<PriorityBallot> last(ConferenceId conference) {
        return jdbc.sql("""
                select b.*, (select string_agg(r.ranking, ';' order by r.ranking) from business_ranking r
                    join conference_attendee t on t.conference = r.conference and t.number = r.attendee
                    and (t.left_at is null or t.left_at >= b.closes_at)
                    where r.conference = b.conference and r.ballot = b.number) rankings
                from business_ballot b where b.conference = :id order by b.number desc limit 1""")
                .param("id", conference.value()).query(Priorities::map).optional();
    }

    /// Numbers of the items as the last ballot that has closed came out, the most wanted first; none where nobody was asked.
    @Transactional(readOnly = true)
    public List<Integer> order(ConferenceId conference) {
        var now = Sql.now(clock);
        return last(conference).filter(ballot -> !ballot.open(now))
                .map(ballot -> ballot.result().stream().filter(one -> one.points() > 0).map(Ranked::item).toList())
                .orElse(List.of());
    }

    /// Asks the delegates. Those who arrange the business say until when, and how many motions each may rank.
    public Outcome<PriorityBallot> open(PersonId by, ConferenceId id, int choices, Instant closesAt) {
        var conference = arranging.hold(by, id);
        var now = Sql.now(clock);
        var items = business.of(id).motions().stream().map(BusinessItem::number).toList();
        var before = last(id);
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        if (choices < 1 || choices > MOST_CHOICES) {
            grounds.add(Ground.at("choices", "business.ground.number", 1, MOST_CHOICES));
        }
        if (!closesAt.isAfter(now) || closesAt.isAfter(conference.ends())) {
            grounds.add(Ground.at("closesAt", "business.ground.until"));
        }
        if (items.size() < 2) {
            grounds.add(Ground.of("business.ground.ballot.few"));
        }
        if (before.filter(one -> one.open(now)).isPresent()) {
            grounds.add(Ground.of("business.ground.ballot.open"));
        }
        return Outcome.unless(grounds, () -> {
            var ballot = new PriorityBallot(before.map(PriorityBallot::number).orElse(0) + 1, choices, items, now, closesAt,
                    List.of());
            jdbc.sql("""
                    insert into business_ballot (conference, number, choices, items, closes_at, opened_at)
                    values (:id, :number, :choices, :items, :closes, :now)""").param("id", id.value())
                    .param("number", ballot.number()).param("choices", choices).param("items", text(items))
                    .param("closes", Sql.at(closesAt)).param("now", Sql.at(now)).update();
            return ballot;
        });
    }

    /// A delegate ranks motions, the most wanted first. Cast again, the last one counts.
    public Outcome<List<Integer>> rank(PersonId by, ConferenceId id, List<Integer> ranking) {
        access.hold(by, id);
        var attendee = voters.require(by, id);
        var now = Sql.now(clock);
        var ballot = last(id).filter(one -> one.open(now));
        var grounds = new ArrayList<Ground>();
        if (ballot.isEmpty()) {
            grounds.add(Ground.of("business.ground.ballot.closed"));
        } else if (ranking.isEmpty() || ranking.size() > ballot.get().choices()
                || ranking.stream().distinct().count() != ranking.size() || !ballot.get().items().containsAll(ranking)) {
            grounds.add(Ground.at("rank1", "business.ground.ranking", ballot.get().choices()));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql("""
                    insert into business_ranking (conference, ballot, attendee, ranking, cast_at)
                    values (:id, :ballot, :attendee, :ranking, :now)
                    on conflict (conference, ballot, attendee) do update set ranking = excluded.ranking,
                        cast_at = excluded.cast_at""").param("id", id.value()).param("ballot", ballot.orElseThrow().number())
                    .param("attendee", attendee.number()).param("ranking", text(ranking)).param("now", Sql.at(now)).update();
            return ranking;
        });
    }

    /// A ballot as its reader sees it.
    ///
    /// @param agenda   for the titles of what is ranked
    /// @param delegate whether the reader has a say
    /// @param own      what the reader has ranked
    public record View(Conference conference, Agenda agenda, Optional<PriorityBallot> ballot, boolean delegate,
            List<Integer> own, Instant now) {

        public String href() {
            return conference.href() + "/priorities";
        }

        public boolean open() {
            return ballot.filter(one -> one.open(now)).isPresent();
        }

        public String title(int item) {
            return agenda.item(item).map(BusinessItem::title).orElse("–");
        }

        public List<Choice> choices(Page page) {
            return Stream.concat(Stream.of(Choice.of("", page.t("business.rank.none"))),
                    ballot.orElseThrow().items().stream().map(item -> Choice.of(item.toString(), item + ". " + title(item))))
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    View view(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        var ballot = last(id);
        var attendee = voters.find(reader, id);
        var own = ballot.isEmpty() || attendee.isEmpty()
                ? List.<Integer>of()
                : jdbc.sql("""
                        select ranking from business_ranking
                        where conference = :id and ballot = :ballot and attendee = :attendee""").param("id", id.value())
                        .param("ballot", ballot.get().number()).param("attendee", attendee.get().number())
                        .query(String.class).optional().map(Priorities::numbers).orElse(List.of());
        return new View(conference, business.of(id), ballot, attendee.isPresent(), own, Sql.now(clock));
    }

    /// Puts the motions of each section in the order of the result; what nobody ranked stays behind in its own order. It counts
    /// once the order paper is adopted.
    public Outcome<Agenda> arrange(PersonId by, ConferenceId id) {
        var conference = arranging.hold(by, id);
        var order = order(id);
        var grounds = new ArrayList<>(Arranging.open(conference, Sql.now(clock)));
        if (order.isEmpty()) {
            grounds.add(Ground.of("business.ground.ballot.none"));
        }
        return Outcome.unless(grounds, () -> {
            agendas.of(id).sections().forEach(section -> agendas.arrangeItems(id, section.id(),
                    Plan.prioritised(section.items(), order).stream().map(BusinessItem::number).toList()));
            return agendas.of(id);
        });
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private static PriorityBallot map(ResultSet row, int number) throws SQLException {
        var rankings = row.getString("rankings");
        return new PriorityBallot(row.getInt("number"), row.getInt("choices"), numbers(Sql.text(row, "items")),
                Sql.instant(row, "opened_at"), Sql.instant(row, "closes_at"),
                rankings == null ? List.of() : Arrays.stream(rankings.split(";")).map(Priorities::numbers).toList());
    }
}
