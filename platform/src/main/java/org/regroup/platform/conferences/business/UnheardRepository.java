package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Sql;

/// What was not reached and was disposed of, as it is stored.
@Repository
class UnheardRepository {

    private final JdbcClient jdbc;

    UnheardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By the numbers of the items, in one query.
    List<Unheard> of(ConferenceId conference) {
        return jdbc.sql("""
                select u.*, i.title, t.conference taken_by, t.number taken_item, c.title taken_title from business_unheard u
                join business_item i on i.conference = u.conference and i.number = u.item
                left join business_item t on t.from_conference = u.conference and t.from_item = u.item and t.off_at is null
                left join conference c on c.id = t.conference
                where u.conference = :id order by u.item""").param("id", conference.value())
                .query(UnheardRepository::map).list();
    }

    void insert(ConferenceId id, int item, Unreached rule, String to, @Nullable LocalDate answerBy, PersonId by,
            Instant now) {
        boolean remitted = rule == Unreached.REMITTED;
        jdbc.sql("""
                insert into business_unheard (conference, item, rule, addressee, answer_by, entered_by, entered_at)
                values (:id, :item, :rule, :to, :answer, :by, :now)""").param("id", id.value()).param("item", item)
                .param("rule", rule.name().toLowerCase(Locale.ROOT)).param("to", remitted ? to : "")
                .param("answer", remitted ? answerBy : null, java.sql.Types.DATE).param("by", by.value())
                .param("now", Sql.at(now)).update();
    }

    private static Unheard map(ResultSet row, int number) throws SQLException {
        var taken = row.getObject("taken_by", UUID.class);
        return new Unheard(row.getInt("item"), Sql.text(row, "title"),
                Unreached.valueOf(Sql.text(row, "rule").toUpperCase(Locale.ROOT)),
                Sql.text(row, "addressee"), row.getObject("answer_by", LocalDate.class), Sql.instant(row, "entered_at"),
                taken == null
                        ? null
                        : new Unheard.TakenUp(new ConferenceId(taken), Sql.text(row, "taken_title"), row.getInt("taken_item")));
    }
}
