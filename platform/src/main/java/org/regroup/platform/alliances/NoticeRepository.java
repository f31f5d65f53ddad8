package org.regroup.platform.alliances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Notices of leaving. The stay they end carries when they take effect.
@Repository
class NoticeRepository {

    private final JdbcClient db;

    NoticeRepository(JdbcClient db) {
        this.db = db;
    }

    void give(Notice notice) {
        db.sql("""
                insert into affiliation_notice (id, alliance, organisation, given_by, given_at, reason, leaves_at)
                values (:id, :alliance, :organisation, :by, :at, :reason, :leaves)""").param("id", notice.id())
                .param("alliance", notice.alliance().value()).param("organisation", notice.organisation().value())
                .param("by", notice.givenBy().value()).param("at", Timestamp.from(notice.givenAt()))
                .param("reason", notice.reason()).param("leaves", Timestamp.from(notice.leavesAt())).update();
        db.sql("""
                update affiliation set leaves_at = :leaves, left_by = :by, left_reason = :reason
                where alliance = :alliance and organisation = :organisation and left_at is null""")
                .param("leaves", Timestamp.from(notice.leavesAt())).param("by", notice.givenBy().value())
                .param("reason", notice.reason()).param("alliance", notice.alliance().value())
                .param("organisation", notice.organisation().value()).update();
    }

    void takeBack(Notice notice, PersonId by, Instant now) {
        db.sql("update affiliation_notice set taken_back_by = :by, taken_back_at = :now where id = :id").param("by", by.value())
                .param("now", Timestamp.from(now)).param("id", notice.id()).update();
        db.sql("""
                update affiliation set leaves_at = null, left_by = null, left_reason = null
                where alliance = :alliance and organisation = :organisation and left_at is null""")
                .param("alliance", notice.alliance().value()).param("organisation", notice.organisation().value()).update();
    }

    /// All of an alliance, the latest first.
    List<Notice> of(AllianceId alliance) {
        return db.sql("select * from affiliation_notice where alliance = :alliance order by given_at desc, id")
                .param("alliance", alliance.value()).query(NoticeRepository::notice).list();
    }

    /// Those that somebody gave or took back.
    List<Notice> by(PersonId person) {
        return db.sql("select * from affiliation_notice where given_by = :person or taken_back_by = :person order by given_at")
                .param("person", person.value()).query(NoticeRepository::notice).list();
    }

    /// Those in effect of which the stay does not know yet; held, so that of two programs only one writes them down.
    List<Notice> due(Instant now) {
        return db.sql("""
                select n.* from affiliation_notice n join affiliation f on f.alliance = n.alliance
                    and f.organisation = n.organisation and f.left_at is null and f.leaves_at = n.leaves_at
                where n.taken_back_at is null and n.leaves_at <= :now order by n.leaves_at, n.id for update of f skip locked""")
                .param("now", Timestamp.from(now)).query(NoticeRepository::notice).list();
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        var back = row.getObject("taken_back_by", UUID.class);
        return new Notice(row.getObject("id", UUID.class), new AllianceId(row.getObject("alliance", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getTimestamp("given_at").toInstant(), row.getString("reason"), row.getTimestamp("leaves_at").toInstant(),
                back == null ? null : new PersonId(back), AllianceRepository.instant(row, "taken_back_at"));
    }
}
