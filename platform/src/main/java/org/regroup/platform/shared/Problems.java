package org.regroup.platform.shared;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/// Everything that is wrong with a form, so that a reader learns it at once and not one by one.
///
/// `piece/errors.jte` lists them above the form, `piece/field.jte` shows each beside its field.
public record Problems(List<Problem> all) {

    /// Nothing is wrong.
    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems of(Problem... problems) {
        return new Problems(List.of(problems));
    }

    /// Refusals of a service, each turned into the words of a page.
    public static <G> Problems of(List<G> grounds, Function<? super G, Problem> words) {
        return new Problems(grounds.stream().<Problem>map(words).toList());
    }

    /// What Spring's binding and validation found, the message keys resolved for the page.
    public static Problems of(Errors errors, Page page) {
        return new Problems(errors.getAllErrors().stream()
                .map(error -> new Problem(error instanceof FieldError field ? field.getField() : "",
                        page.messages().getMessage(error, page.locale())))
                .toList());
    }

    public boolean none() {
        return all.isEmpty();
    }

    /// What is wrong with one field, or null.
    public @Nullable String at(String field) {
        var here = all.stream().filter(problem -> problem.field().equals(field)).map(Problem::text)
                .collect(Collectors.joining(" "));
        return here.isEmpty() ? null : here;
    }

    /// The ids of the words that belong to a field, for those who hear the page: what is wrong, then the hint.
    public @Nullable String describing(String field, @Nullable String hint) {
        var error = at(field) == null ? "" : field + "-error";
        var help = hint == null ? "" : field + "-hint";
        return error.isEmpty() && help.isEmpty() ? null : (error + " " + help).strip();
    }
}
