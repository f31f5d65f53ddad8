package org.regroup.platform.demo;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.motions.MotionId;

/// Moves what the demonstration has just done into the past, since a question is never open on the day on which it is put.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Earlier {

    private final JdbcClient jdbc;

    Earlier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Rule cards were entered long before anything was asked.
    void cards() {
        jdbc.sql("update rule_card set adopted_at = adopted_at - interval '300 days'").update();
    }

    /// Everything about a question, before anybody has voted.
    void question(QuestionId question, Duration by) {
        var id = question.value();
        List.of("""
                update question set opens_at = opens_at - cast(:ago as interval), closes_at = closes_at - cast(:ago as interval),
                    certificates_until = certificates_until - cast(:ago as interval),
                    proposed_at = proposed_at - cast(:ago as interval), lapses_at = lapses_at - cast(:ago as interval),
                    fixed_at = fixed_at - cast(:ago as interval)
                where id = :id""", "update question_party set opens_at = opens_at - cast(:ago as interval) where question = :id",
                "update question_act set done_at = done_at - cast(:ago as interval) where question = :id")
                .forEach(sql -> jdbc.sql(sql).param("ago", by.toDays() + " days").param("id", id).update());
    }

    /// What was done with a motion today, such as an amendment taken in or its words put.
    void motion(MotionId motion, Duration by) {
        List.of("""
                update motion_act set done_at = done_at - cast(:ago as interval) where motion = :id
                and done_at > (select max(done_at) from motion_act where motion = :id) - interval '1 day'""",
                "update amendment set moved_at = moved_at - cast(:ago as interval) where motion = :id", """
                        update amendment_decision set proposed_at = proposed_at - cast(:ago as interval),
                            effective_at = effective_at - cast(:ago as interval) where motion = :id""")
                .forEach(sql -> jdbc.sql(sql).param("ago", by.toDays() + " days").param("id", motion.value()).update());
    }
}
