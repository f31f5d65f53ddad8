package org.regroup.platform.alliances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Ground;

/// What terms must say before an alliance can have them.
final class TermsRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_PURPOSE = 600;
    static final int LONGEST_NORMS = 5000;
    static final int LONGEST_EXIT_RULE = 1000;
    static final int LONGEST_REASON = 1000;
    static final int LONGEST_DETAIL = 300;
    /// An alliance is reviewed at least this often, and an end is fixed at most this far ahead.
    static final int YEARS_AHEAD = 2;

    private TermsRules() {}

    static List<Ground> check(Terms terms, LocalDate today) {
        var grounds = new ArrayList<>(
                words(terms.name(), terms.purpose(), terms.norms(), terms.exitRule()));
        grounds.addAll(end(terms.rung(), terms.endsOn(), today));
        grounds.addAll(review(terms.reviewOn(), today));
        grounds.addAll(notice(terms.noticeDays()));
        if (terms.rung().needsBasis()) {
            grounds.add(Ground.at("rung", "alliances.ground.rung.opening"));
        }
        return grounds;
    }

    static List<Ground> notice(int days) {
        return days >= 0 && days <= Alliance.MOST_NOTICE_DAYS
                ? List.of()
                : List.of(Ground.at("noticeDays", "alliances.ground.noticeDays", Alliance.MOST_NOTICE_DAYS));
    }

    static List<Ground> words(String name, String purpose, String norms, String exitRule) {
        var grounds = new ArrayList<Ground>();
        grounds.addAll(length("name", name, LONGEST_NAME));
        grounds.addAll(length("purpose", purpose, LONGEST_PURPOSE));
        grounds.addAll(length("norms", norms, LONGEST_NORMS));
        grounds.addAll(length("exitRule", exitRule, LONGEST_EXIT_RULE));
        return grounds;
    }

    /// Words that must be there and not be too long; counted as people count letters.
    static List<Ground> length(String field, String text, int longest) {
        if (text.isBlank()) {
            return List.of(Ground.at(field, "alliances.ground." + field + ".missing"));
        }
        return atMost(field, text, longest);
    }

    static List<Ground> atMost(String field, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? List.of() : List.of(Ground.at(field, "alliances.ground.tooLong", length, longest));
    }

    static List<Ground> end(Rung rung, @Nullable LocalDate endsOn, LocalDate today) {
        if (endsOn == null) {
            return rung.needsEnd() ? List.of(Ground.at("endsOn", "alliances.ground.endsOn.missing")) : List.of();
        }
        return ahead("endsOn", endsOn, today);
    }

    static List<Ground> review(@Nullable LocalDate reviewOn, LocalDate today) {
        return reviewOn == null
                ? List.of(Ground.at("reviewOn", "alliances.ground.reviewOn.missing"))
                : ahead("reviewOn", reviewOn, today);
    }

    private static List<Ground> ahead(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return List.of(Ground.at(field, "alliances.ground.past", day));
        }
        var latest = today.plusYears(YEARS_AHEAD);
        return day.isAfter(latest) ? List.of(Ground.at(field, "alliances.ground.tooFar", latest)) : List.of();
    }
}
