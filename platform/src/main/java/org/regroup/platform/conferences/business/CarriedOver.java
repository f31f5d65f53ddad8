package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// What earlier conferences did not reach and handed on to the next one. The next one is any that begins later and behind which two
/// sponsors of the earlier stand; whichever takes an item up first has it.
@Service
@Transactional
public class CarriedOver {

    private final JdbcClient jdbc;
    private final AgendaRepository agendas;
    private final Arranging arranging;
    private final Clock clock;

    CarriedOver(JdbcClient jdbc, AgendaRepository agendas, Arranging arranging, Clock clock) {
        this.jdbc = jdbc;
        this.agendas = agendas;
        this.arranging = arranging;
        this.clock = clock;
    }

    /// Those that wait for this conference, the longest first; motions only for one that deals with those of their alliance. A motion
    /// that was decided or withdrawn in the meantime, or stands on this agenda already, waits no more. In one query.
    @Transactional(readOnly = true)
    public List<Carried> waiting(Conference conference) {
        return jdbc.sql("""
                select i.*, c.title conference_title, m.number motion_number from business_unheard u
                join conference c on c.id = u.conference
                join conference here on here.id = :id
                join business_item i on i.conference = u.conference and i.number = u.item
                left join motion m on m.id = i.motion
                where u.rule = 'next_conference' and c.id <> here.id and c.ends_on < here.starts_on
                and (i.motion is null or m.alliance = here.alliance and m.stage = 'admitted' and m.outcome is null)
                and (select count(*) from conference_sponsor before join conference_sponsor again using (organisation)
                    where before.conference = c.id and before.accepted_at is not null
                    and again.conference = here.id and again.accepted_at is not null and again.left_at is null) >= 2
                and not exists (select from business_item t where t.off_at is null
                    and (t.from_conference = u.conference and t.from_item = u.item
                        or t.conference = here.id and t.motion = i.motion))
                order by c.ends_on, c.id, u.item""").param("id", conference.id().value()).query(CarriedOver::map).list();
    }

    /// Puts some of them into a section, behind what is there, with the time they had.
    ///
    /// @param codes as [Carried#code] names them
    public Outcome<List<BusinessItem>> takeUp(PersonId by, ConferenceId id, UUID section, Collection<String> codes) {
        var conference = arranging.hold(by, id);
        var agenda = agendas.of(id);
        var now = Sql.now(clock);
        var chosen = chosen(conference, codes);
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        Items.room(agenda, section, chosen.size(), grounds);
        if (chosen.isEmpty()) {
            grounds.add(Ground.at("carried", "business.ground.carried"));
        }
        return Outcome.unless(grounds, () -> {
            int number = agendas.nextNumber(id);
            var items = new ArrayList<BusinessItem>();
            for (var one : chosen) {
                var item = one.item().at(number + items.size(), section);
                agendas.insert(id, item, by, now);
                jdbc.sql("""
                        update business_item set from_conference = :from, from_item = :item
                        where conference = :id and number = :number""").param("from", one.conference().value())
                        .param("item", one.item().number()).param("id", id.value()).param("number", item.number()).update();
                items.add(item);
            }
            return items;
        });
    }

    /// What still waits of it: conferences that take up the same at the same moment do so one after the other.
    private List<Carried> chosen(Conference conference, Collection<String> codes) {
        waiting(conference).stream().filter(one -> codes.contains(one.code())).forEach(one -> jdbc
                .sql("select item from business_unheard where conference = :id and item = :item for update")
                .param("id", one.conference().value()).param("item", one.item().number()).query(Integer.class).single());
        return waiting(conference).stream().filter(one -> codes.contains(one.code())).toList();
    }

    private static Carried map(ResultSet row, int number) throws SQLException {
        var motion = row.getObject("motion", UUID.class);
        var item = new BusinessItem(row.getInt("number"), new UUID(0, 0), ItemKind.of(Sql.text(row, "kind")),
                Sql.text(row, "title"), Sql.text(row, "about"),
                motion == null
                        ? null
                        : new BusinessItem.OfMotion(new MotionId(motion), row.getInt("motion_number"), 0, true, 0,
                                null),
                new Timing(row.getInt("minutes"), row.getInt("speeches"), row.getInt("votes"), row.getInt("longest")), false);
        return new Carried(new ConferenceId(Sql.uuid(row, "conference")), Sql.text(row, "conference_title"), item);
    }
}
