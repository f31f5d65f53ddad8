package org.regroup.platform.decisions.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Typed;

/// Reads the form by which a question is put to an alliance, together with the part that belongs to what it would change.
@Component
class SubjectForms {

    /// The field that says what is put; empty for words alone.
    static final String ABOUT = "about";

    private final List<Subject> subjects;
    private final HouseRules house;
    private final QuestionForm forms;

    SubjectForms(List<Subject> subjects, HouseRules house, QuestionForm forms) {
        this.subjects = subjects.stream().sorted(Comparator.comparingInt(Subject::place)).toList();
        this.house = house;
        this.forms = forms;
    }

    /// @throws NotFound where nothing of this name can be put
    Map<String, String> suggestion(Alliance alliance, @Nullable String about, @Nullable Motion motion, Page page) {
        var values = new LinkedHashMap<>(forms.suggestion(motion));
        if (about != null && !about.isEmpty()) {
            var subject = subject(about).orElseThrow(() -> new NotFound("subject"));
            values.put(ABOUT, about);
            subject.suggestion(alliance, page).forEach((field, value) -> {
                if (motion == null || !values.containsKey(field) || !Set.of("title", "text").contains(field)) {
                    values.put(field, value);
                }
            });
        }
        return values;
    }

    SubjectForm shown(Alliance alliance, Signs affiliates, Typed typed, Page page) {
        var about = subject(typed.text(ABOUT)).orElse(null);
        return new SubjectForm(about, about == null
                ? null
                : about.fields(alliance, affiliates, typed, QuestionWords.problems(page, typed.grounds()), page),
                subjects.stream().map(Subject::subject).filter(one -> about == null || !one.equals(about.subject())).toList(),
                house.rules(alliance.id()));
    }

    /// The terms typed, or everything that cannot be read.
    Outcome<QuestionTerms> read(AllianceId alliance, Typed typed, int organisations, Locale language, Page page) {
        var rules = house.rules(alliance);
        if (typed.text(ABOUT).isEmpty()) {
            return forms.read(typed, organisations, language, rules);
        }
        var subject = subject(typed.text(ABOUT)).orElseThrow(() -> new NotFound("subject"));
        return switch (subject.read(alliance, typed, page)) {
            case Outcome.Done<Subject.Put>(var put) -> complete(subject, put, typed, organisations, language, rules);
            case Outcome.Refused<Subject.Put>(var grounds) -> refused(subject, grounds, typed, organisations, language, rules);
        };
    }

    private Outcome<QuestionTerms> complete(Subject subject, Subject.Put put, Typed typed, int organisations, Locale language,
            Map<QuestionKind, JointRule> rules) {
        return switch (rest(subject, put, typed, organisations, language, rules)) {
            case Outcome.Done<QuestionTerms>(var terms) -> new Outcome.Done<>(terms.about(subject.subject(), put.payload()));
            case Outcome.Refused<QuestionTerms> refused -> refused;
        };
    }

    private Outcome<QuestionTerms> rest(Subject subject, Subject.Put put, Typed typed, int organisations, Locale language,
            Map<QuestionKind, JointRule> rules) {
        var values = new LinkedHashMap<>(typed.values());
        values.putAll(put.values());
        values.put("kind", put.kind().code());
        if (!subject.written()) {
            values.remove("motion");
            values.remove("byClause");
        }
        var settled = new EnumMap<QuestionKind, JointRule>(QuestionKind.class);
        settled.putAll(rules);
        subject.rule().ifPresent(rule -> settled.put(put.kind(), rule));
        return forms.read(Typed.of(values), organisations, language, settled);
    }

    /// What is wrong with the rest is said together with what is wrong with its own part.
    private Outcome<QuestionTerms> refused(Subject subject, List<Ground> grounds, Typed typed, int organisations, Locale language,
            Map<QuestionKind, JointRule> rules) {
        var all = new ArrayList<>(grounds);
        var kind = new Subject.Put(QuestionKind.BASIS, "", subject.written() ? Map.of() : Map.of("text", "–"));
        if (rest(subject, kind, typed, organisations, language, rules) instanceof Outcome.Refused<QuestionTerms>(var more)) {
            all.addAll(more);
        }
        return new Outcome.Refused<>(all);
    }

    private Optional<Subject> subject(String code) {
        return subjects.stream().filter(one -> one.subject().equals(code)).findFirst();
    }
}
