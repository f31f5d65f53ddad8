package org.regroup.platform.decisions.questions;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.organisations.QuestionKind;

/// What the form of a question shows besides the fields that every question has.
///
/// @param about  what is put; null for words alone
/// @param fields its part of the form
/// @param others what else can be put, each with a form of its own
/// @param rules  joint rules that standing orders fix, by kind of question
public record SubjectForm(@Nullable Subject about, @Nullable Content fields, List<String> others,
        Map<QuestionKind, JointRule> rules) {

    /// The name of a rule that nobody chooses.
    public static final String SETTLED = "settled";
    static final SubjectForm PLAIN = new SubjectForm(null, null, List.of(), Map.of());

    /// The rule that this subject needs; null where it is settled otherwise.
    public @Nullable JointRule rule() {
        return about == null ? null : about.rule().orElse(null);
    }

    /// The rule that is settled for what is put, if there is one: by itself, or by standing orders for its kind of question.
    Optional<JointRule> settled(QuestionKind kind) {
        return about == null ? Optional.empty() : about.rule().or(() -> Optional.ofNullable(rules.get(kind)));
    }

    public boolean written() {
        return about == null || about.written();
    }
}
