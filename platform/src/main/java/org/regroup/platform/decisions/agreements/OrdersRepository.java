package org.regroup.platform.decisions.agreements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.TextJson;

/// Standing orders as they are stored: the text and the parts are those of the question that adopted them.
@Repository
class OrdersRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrdersRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param number of the question
    record Orders(int version, QuestionId question, int number, String title, Instant adoptedAt, Text text, OrderParts parts) {}

    /// All that an alliance has had, the latest, which holds, first.
    List<Orders> of(AllianceId alliance) {
        return jdbc.sql("""
                select s.version, s.question, s.adopted_at, q.number, q.title, q.text, q.payload from standing_orders s
                join question q on q.id = s.question where s.alliance = :alliance order by s.version desc""")
                .param("alliance", alliance.value())
                .query((row, _) -> new Orders(row.getInt("version"), new QuestionId(Sql.uuid(row, "question")),
                        row.getInt("number"), Sql.text(row, "title"), Sql.instant(row, "adopted_at"),
                        TextJson.read(Sql.text(row, "text")), OrderParts.read(Sql.text(row, "payload"))))
                .list();
    }

    /// What the orders in force fix.
    Optional<OrderParts> inForce(AllianceId alliance) {
        return jdbc.sql("""
                select q.payload from standing_orders s join question q on q.id = s.question where s.alliance = :alliance
                order by s.version desc limit 1""").param("alliance", alliance.value()).query(String.class).optional()
                .map(OrderParts::read);
    }

    void adopt(AllianceId alliance, Question question, Instant now) {
        jdbc.sql("""
                insert into standing_orders (id, alliance, version, question, adopted_at)
                values (:id, :alliance, (select coalesce(max(version), 0) + 1 from standing_orders where alliance = :alliance),
                    :question, :now)""").param("id", Ids.next(clock)).param("alliance", alliance.value())
                .param("question", question.id().value()).param("now", Sql.at(now)).update();
    }
}
