package org.regroup.platform.decisions.questions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;
import org.regroup.texts.Text;

/// What is put, and everything about the vote that its proposers choose.
///
/// @param subject           what becomes of it once carried; see [Effect]
/// @param payload           what the subject needs to be carried out, in its own form; may be empty
/// @param notice            what it is about, in neutral words
/// @param caseFor           why to vote for, as long as the case against; both may be empty
/// @param text              the words that are voted on
/// @param motion            where the words come from
/// @param byClause          whether its numbered clauses are voted on one by one besides the whole
/// @param rule              by which organisations decide together; null where one organisation decides for itself
/// @param certificatesUntil by when organisations certify their results
/// @param reviewOn          when what is decided is looked at again
public record QuestionTerms(QuestionKind kind, String subject, String payload, String title, String notice, String caseFor,
        String caseAgainst, Text text, @Nullable MotionId motion, boolean byClause, @Nullable JointRule rule, ZoneId zone,
        Instant opensAt, Instant closesAt, Instant certificatesUntil, @Nullable LocalDate reviewOn) {

    /// Something said or agreed, of which only the words matter.
    public static final String TEXT = "text";

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NOTICE = 6_000;
    /// For each side before the vote, and for each dissent after it.
    public static final int MOST_WORDS = 400;
    /// The same in characters: words can be made of any number of letters.
    public static final int LONGEST_CASE = 6_000;
    static final int MOST_CLAUSES = 200;
    static final int LONGEST_TEXT = 200_000;
    /// How far off the end of a vote may lie.
    static final Duration LONGEST = Duration.ofDays(366);

    /// The same words for another purpose.
    public QuestionTerms about(String other, String needs) {
        return new QuestionTerms(kind, other, needs, title, notice, caseFor, caseAgainst, text, motion, byClause, rule, zone,
                opensAt, closesAt, certificatesUntil, reviewOn);
    }

    /// The same about other words.
    QuestionTerms with(Text words) {
        return new QuestionTerms(kind, subject, payload, title, notice, caseFor, caseAgainst, words, motion, byClause, rule, zone,
                opensAt, closesAt, certificatesUntil, reviewOn);
    }

    /// Everything that speaks against these terms at a moment.
    List<Ground> grounds(Instant now) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("questions", "title", title, LONGEST_TITLE, grounds);
        PlainText.require("questions", "notice", notice, LONGEST_NOTICE, grounds);
        equal(grounds);
        inTime(now, grounds);
        if (text.words() == 0) {
            grounds.add(Ground.at("text", "questions.ground.text.missing"));
        } else if (text.plain().length() > LONGEST_TEXT) {
            grounds.add(Ground.at("text", "questions.ground.tooLong", LONGEST_TEXT, text.plain().length()));
        }
        int clauses = Clause.of(text).size();
        if (byClause && clauses == 0) {
            grounds.add(Ground.at("byClause", "questions.ground.clauses.none"));
        } else if (byClause && clauses > MOST_CLAUSES) {
            grounds.add(Ground.at("byClause", "questions.ground.clauses.many", MOST_CLAUSES, clauses));
        }
        return grounds;
    }

    /// Neither side may have more room than the other: they differ by a tenth at most.
    private void equal(List<Ground> grounds) {
        PlainText.atMost("questions", "caseFor", caseFor, LONGEST_CASE, grounds);
        PlainText.atMost("questions", "caseAgainst", caseAgainst, LONGEST_CASE, grounds);
        int with = words(caseFor);
        int without = words(caseAgainst);
        if (with > MOST_WORDS) {
            grounds.add(Ground.at("caseFor", "questions.ground.case.long", MOST_WORDS, with));
        }
        if (without > MOST_WORDS) {
            grounds.add(Ground.at("caseAgainst", "questions.ground.case.long", MOST_WORDS, without));
        }
        if (10 * Math.abs(with - without) > Math.max(with, without)) {
            grounds.add(Ground.at(with < without ? "caseFor" : "caseAgainst", "questions.ground.case.unequal", with, without));
        }
    }

    public static int words(String text) {
        var tidy = text.strip();
        return tidy.isEmpty() ? 0 : tidy.split("\\s+").length;
    }

    private void inTime(Instant now, List<Ground> grounds) {
        if (!opensAt.isAfter(now)) {
            grounds.add(Ground.at("opensAt", "questions.ground.past"));
        }
        if (!closesAt.isAfter(opensAt)) {
            grounds.add(Ground.at("closesAt", "questions.ground.closesAt"));
        } else if (closesAt.isAfter(now.plus(LONGEST))) {
            grounds.add(Ground.at("closesAt", "questions.ground.far", LONGEST.toDays()));
        }
        if (certificatesUntil.isBefore(closesAt)) {
            grounds.add(Ground.at("certificatesUntil", "questions.ground.certificatesUntil"));
        } else if (certificatesUntil.isAfter(closesAt.plus(LONGEST))) {
            grounds.add(Ground.at("certificatesUntil", "questions.ground.far", LONGEST.toDays()));
        }
        if (reviewOn != null && !reviewOn.atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(certificatesUntil)) {
            grounds.add(Ground.at("reviewOn", "questions.ground.reviewOn"));
        }
    }
}
