package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.Markdown;

/// Reads the form by which a question is put.
@Component
final class QuestionForm {

    /// The joint rules that the form offers by name.
    enum Usual {
        MOST, ALL, DOUBLE, HEADS, OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The rule among so many organisations, as text; empty where it is written out by hand.
        String rule(int organisations) {
            return switch (this) {
                case MOST -> "organisations(at-least " + (organisations * 3 + 3) / 4 + ")";
                case ALL -> "organisations(all-but 0)";
                case DOUBLE -> Rules.text(JointRule.doubleMajority());
                case HEADS -> "people(more-than 1/2 of cast)";
                case OTHER -> "";
            };
        }
    }

    /// Of a joint rule that is written out.
    static final int LONGEST_RULE = 2_000;

    private final MotionTexts texts;
    private final ZoneId zone;
    private final Clock clock;

    QuestionForm(MotionTexts texts, SiteSettings site, Clock clock) {
        this.texts = texts;
        this.zone = ZoneId.of(site.zone());
        this.clock = clock;
    }

    /// What the form proposes: a vote of two weeks that begins in three, certificates a week later.
    ///
    /// @param motion whose words are put
    Map<String, String> suggestion(@Nullable Motion motion) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var values = new LinkedHashMap<String, String>();
        if (motion != null) {
            values.put("motion", motion.id().toString());
            values.put("title", motion.title());
        }
        values.put("kind", QuestionKind.STATEMENT.code());
        values.put("rule", Usual.MOST.code());
        values.put("opensAt", today.plusDays(22).atTime(9, 0).toString());
        values.put("closesAt", today.plusDays(36).atTime(18, 0).toString());
        values.put("certificatesUntil", today.plusDays(43).atTime(18, 0).toString());
        values.put("reviewOn", today.plusDays(43).plusMonths(6).toString());
        return values;
    }

    /// The terms typed, or what cannot be read.
    ///
    /// @param organisations how many decide; 0 where one organisation asks itself
    Outcome<QuestionTerms> read(Typed typed, int organisations, Locale language) {
        return read(typed, organisations, language, Map.of());
    }

    /// @param settled joint rules that nobody chooses any more, by kind of question
    Outcome<QuestionTerms> read(Typed typed, int organisations, Locale language, Map<QuestionKind, JointRule> settled) {
        var unread = new ArrayList<Ground>();
        var kind = Typed.one(QuestionKind.class, typed.text("kind"));
        if (kind.isEmpty()) {
            unread.add(Ground.at("kind", "questions.ground.kind"));
        }
        var now = Sql.now(clock);
        var opens = at(typed, "opensAt", now.plus(1, ChronoUnit.DAYS), unread);
        var closes = at(typed, "closesAt", opens.plus(1, ChronoUnit.DAYS), unread);
        var certificates = at(typed, "certificatesUntil", closes, unread);
        var review = typed.text("reviewOn").isBlank() ? null : Days.read(typed.text("reviewOn")).orElse(null);
        if (review == null && !typed.text("reviewOn").isBlank()) {
            unread.add(Ground.at("reviewOn", "questions.ground.day"));
        }
        var fixed = kind.map(settled::get).orElse(null);
        var rule = fixed != null ? fixed : organisations == 0 ? null : rule(typed, organisations, unread);
        var motion = typed.id("motion");
        var text = text(typed, motion == null ? null : new MotionId(motion), language, unread);
        if (!unread.isEmpty()) {
            return new Outcome.Refused<>(with(unread, typed));
        }
        return new Outcome.Done<>(new QuestionTerms(kind.orElseThrow(), QuestionTerms.TEXT, "",
                PlainText.line(typed.text("title")), PlainText.lines(typed.text("notice")),
                PlainText.lines(typed.text("caseFor")), PlainText.lines(typed.text("caseAgainst")), text,
                motion == null ? null : new MotionId(motion), typed.ticked("byClause"), rule, zone, opens, closes, certificates,
                review));
    }

    /// What is missing is said together with what cannot be read.
    private static List<Ground> with(List<Ground> unread, Typed typed) {
        var all = new ArrayList<>(unread);
        PlainText.require("questions", "title", PlainText.line(typed.text("title")), QuestionTerms.LONGEST_TITLE, all);
        PlainText.require("questions", "notice", PlainText.lines(typed.text("notice")), QuestionTerms.LONGEST_NOTICE, all);
        return all;
    }

    private Text text(Typed typed, @Nullable MotionId motion, Locale language, List<Ground> grounds) {
        if (motion != null) {
            return texts.current(motion);
        }
        var typedText = typed.text("text");
        if (typedText.length() > QuestionTerms.LONGEST_TEXT) {
            grounds.add(Ground.at("text", "questions.ground.tooLong", QuestionTerms.LONGEST_TEXT, typedText.length()));
            return Markdown.read("", language, "q");
        }
        return Markdown.read("# " + PlainText.line(typed.text("title")) + "\n\n" + typedText, language, "q");
    }

    private static @Nullable JointRule rule(Typed typed, int organisations, List<Ground> grounds) {
        var usual = Typed.one(Usual.class, typed.text("rule"));
        if (usual.isEmpty()) {
            grounds.add(Ground.at("rule", "questions.ground.rule.choose"));
            return null;
        }
        var written = usual.get() == Usual.OTHER ? typed.text("ruleText").strip() : usual.get().rule(organisations);
        if (written.length() > LONGEST_RULE) {
            grounds.add(Ground.at("ruleText", "questions.ground.tooLong", LONGEST_RULE, written.length()));
            return null;
        }
        return switch (Rules.parse(typed.ticked("reservations") ? "reservations(" + written + ")" : written)) {
            case Rules.Parsed.Read<JointRule>(var rule) -> rule;
            case Rules.Parsed.Refused<JointRule>(var reason) -> {
                grounds.add(Ground.at("ruleText", "questions.ground.rule", reason));
                yield null;
            }
        };
    }

    /// The joint rules that the form offers among so many organisations, by their names in it; the one written out as far as it
    /// can be read.
    static Map<String, JointRule> offered(Typed typed, int organisations) {
        var offered = new LinkedHashMap<String, JointRule>();
        for (var usual : Usual.values()) {
            var text = usual == Usual.OTHER ? typed.text("ruleText").strip() : usual.rule(organisations);
            if (text.length() <= LONGEST_RULE && Rules.parse(text) instanceof Rules.Parsed.Read<JointRule>(var rule)) {
                offered.put(usual.code(), rule);
            }
        }
        return offered;
    }

    private Instant at(Typed typed, String field, Instant otherwise, List<Ground> grounds) {
        try {
            return LocalDateTime.parse(typed.text(field).strip().replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeParseException _) {
            grounds.add(Ground.at(field, "questions.ground.moment"));
            return otherwise;
        }
    }
}
