package org.regroup.platform.decisions.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.Puttable.Put;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.exchange.Markdown;

/// Finds the words that the address of the form names, and keeps them as they are whatever is typed.
@Component
class Puttables {

    private final List<Puttable> all;

    Puttables(List<Puttable> all) {
        this.all = all;
    }

    /// The words that the address, or the form, names; null where it names none.
    @Nullable
    Put of(Holder holder, Map<String, String> named, SignedIn person, Page page) {
        var subject = named.getOrDefault("subject", "");
        return subject.isEmpty()
                ? null
                : all.stream().filter(one -> one.subject().equals(subject)).findFirst()
                        .orElseThrow(() -> new NotFound("subject"))
                        .put(holder, named.getOrDefault("of", ""), person.id(), page);
    }

    static Typed suggested(Map<String, String> usual, Map<String, String> named, @Nullable Put put) {
        var values = new LinkedHashMap<>(usual);
        if (put != null) {
            values.put("subject", named.getOrDefault("subject", ""));
            values.put("of", named.getOrDefault("of", ""));
            values.putAll(put.suggested());
        }
        return typed(values, put);
    }

    /// What was typed, with the words that nobody may change on the way.
    static Typed typed(Map<String, String> form, @Nullable Put put) {
        if (put == null) {
            return Typed.of(form);
        }
        var values = new LinkedHashMap<>(form);
        List.of("motion", "byClause", "about").forEach(values::remove);
        values.put("kind", put.kind().code());
        values.put("title", put.title());
        values.put("text", Markdown.write(put.text()));
        return Typed.of(values);
    }

    static QuestionTerms terms(QuestionTerms terms, Typed typed, @Nullable Put put) {
        return put == null ? terms : terms.about(typed.text("subject"), typed.text("of")).with(put.text());
    }
}
