package org.regroup.platform.decisions.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// As much of a question or an election as a line in a list tells.
record Head(@Nullable String outcome, @Nullable Instant fixedAt, Instant lapsesAt, Instant opensAt, Instant closesAt,
        Instant certificatesUntil, ZoneId zone) {

    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getString("outcome"), Sql.instantOrNull(row, "fixed_at"), Sql.instant(row, "lapses_at"),
                Sql.instant(row, "opens_at"), Sql.instant(row, "closes_at"), Sql.instant(row, "certificates_until"),
                ZoneId.of(Sql.text(row, "zone")));
    }

    String stands(Page page, Instant now) {
        if (outcome != null) {
            return page.t("questions.outcome." + outcome);
        }
        if (fixedAt == null) {
            return page.t("questions.stands.proposed", QuestionWords.moment(page, lapsesAt, zone));
        }
        if (now.isBefore(opensAt)) {
            return page.t("questions.stands.fixed", QuestionWords.moment(page, opensAt, zone));
        }
        return now.isBefore(closesAt)
                ? page.t("questions.stands.voting", QuestionWords.moment(page, closesAt, zone))
                : page.t("questions.stands.closed", QuestionWords.moment(page, certificatesUntil, zone));
    }
}
