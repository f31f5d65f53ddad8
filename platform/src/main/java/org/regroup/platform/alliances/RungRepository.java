package org.regroup.platform.alliances;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.shared.Ids;

/// On which rung an alliance stands, and how it came there. What two affiliates agree on is kept with the alliance; what all have
/// ratified lies above it, each until its day.
@Repository
class RungRepository {

    private final JdbcClient db;
    private final AllianceRepository alliances;
    private final Clock clock;

    RungRepository(JdbcClient db, AllianceRepository alliances, Clock clock) {
        this.db = db;
        this.alliances = alliances;
        this.clock = clock;
    }

    /// To where two affiliates agreed to go. From a rung that all ratified to a lower one that needs a basis too, it stands there
    /// by the same question and no longer.
    void move(Situation at, Rung to, @Nullable LocalDate endsOn) {
        var id = at.alliance().id();
        var risen = at.alliance().risen();
        if (to.needsBasis() && risen != null) {
            end(id, risen.question(), Rise.How.LOWERED, at.now());
            insert(id, new Rise(to, risen.before(), risen.question(), at.now(), risen.until(), null, Rise.How.STANDS), endsOn);
        } else {
            end(id, null, Rise.How.LOWERED, at.now());
            alliances.place(id, to, endsOn);
        }
        changed(id);
    }

    /// Another last day on the rung on which it stands.
    void end(Situation at, LocalDate endsOn) {
        var id = at.alliance().id();
        var risen = at.alliance().risen();
        if (risen == null) {
            alliances.place(id, at.alliance().rung(), endsOn);
        } else {
            db.sql("update alliance_rise set ends_on = :endsOn where alliance = :id and question = :question and ended_at is null")
                    .param("endsOn", endsOn).param("id", id.value()).param("question", risen.question()).update();
        }
        changed(id);
    }

    /// All affiliates have ratified a rung until a day; what they ratified before until an earlier day is behind it.
    void rise(Situation at, Rung to, LocalDate until, UUID question) {
        var id = at.alliance().id();
        var risen = at.alliance().risen();
        var before = risen != null && !risen.until().isAfter(until) ? risen.before() : at.alliance().rung();
        if (risen != null && risen.rung() == to) {
            end(id, risen.question(), Rise.How.RENEWED, at.now());
            before = risen.before();
        }
        insert(id, new Rise(to, before, question, at.now(), until, null, Rise.How.STANDS), null);
        changed(id);
    }

    /// A rung that needs a basis lasts no longer than the basis does.
    void shorten(AllianceId id, LocalDate until) {
        db.sql("""
                update alliance_rise set until = :until where alliance = :id and ended_at is null and until > :until
                and rung in ('alliance', 'federation')""").param("until", until).param("id", id.value()).update();
    }

    /// Writes down what has lapsed.
    ///
    /// @return the alliances concerned
    List<AllianceId> lapsed(LocalDate today, Instant now) {
        var ids = db.sql("""
                update alliance_rise set ended_at = :now, ended_how = 'lapsed' where ended_at is null and until < :today
                returning alliance""").param("now", Timestamp.from(now)).param("today", today)
                .query((row, _) -> new AllianceId(row.getObject("alliance", UUID.class))).list().stream().distinct().toList();
        ids.forEach(this::changed);
        return ids;
    }

    List<Rise> of(AllianceId id) {
        return db.sql("select * from alliance_rise where alliance = :id order by number desc").param("id", id.value())
                .query((row, _) -> new Rise(Rung.of(row.getString("rung")), Rung.of(row.getString("rung_before")),
                        row.getObject("question", UUID.class), row.getTimestamp("risen_at").toInstant(),
                        row.getObject("until", LocalDate.class), AllianceRepository.instant(row, "ended_at"),
                        Rise.How.of(row.getString("ended_how"))))
                .list();
    }

    private void end(AllianceId id, @Nullable UUID question, Rise.How how, Instant now) {
        db.sql("""
                update alliance_rise set ended_at = :now, ended_how = :how
                where alliance = :id and ended_at is null and (:question::uuid is null or question = :question)""")
                .param("now", Timestamp.from(now)).param("how", how.name().toLowerCase(java.util.Locale.ROOT))
                .param("id", id.value()).param("question", question, Types.OTHER).update();
    }

    private void insert(AllianceId id, Rise rise, @Nullable LocalDate endsOn) {
        db.sql("""
                insert into alliance_rise (id, alliance, rung, rung_before, question, risen_at, until, ends_on)
                values (:id, :alliance, :rung, :before, :question, :at, :until, :endsOn)""").param("id", Ids.next(clock))
                .param("alliance", id.value()).param("rung", rise.rung().key()).param("before", rise.before().key())
                .param("question", rise.question()).param("at", Timestamp.from(rise.risenAt())).param("until", rise.until())
                .param("endsOn", endsOn, Types.DATE).update();
    }

    private void changed(AllianceId id) {
        db.sql("update alliance set version = version + 1 where id = :id").param("id", id.value()).update();
    }
}
