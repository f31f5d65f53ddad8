package org.regroup.platform.dialogues;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// What somebody typed to open a dialogue; kept as it is until it can be taken.
///
/// @param under      id of the organisation
/// @param closesOn   a day, such as 2026-12-24
/// @param closesAt   an hour, such as 18:00
/// @param statements the first statements, one a line
public record DialogueForm(String title, String about, String language, String under, String closesOn, String closesAt,
        String statements) {

    public DialogueForm {
        title = kept(title);
        about = kept(about);
        language = kept(language);
        under = kept(under);
        closesOn = kept(closesOn);
        closesAt = kept(closesAt);
        statements = kept(statements);
    }

    static DialogueForm empty(Locale language) {
        return new DialogueForm("", "", language.getLanguage(), "", "", "18:00", "");
    }

    /// The draft, or why day and hour cannot be read.
    Outcome<DialogueDraft> draft(ZoneId zone) {
        return switch (time(closesOn, closesAt, zone)) {
            case Outcome.Refused<Time>(var grounds) -> new Outcome.Refused<>(grounds);
            case Outcome.Done<Time>(var time) -> {
                var organisation = organisation();
                var seeds = lines().stream().map(line -> new DialogueDraft.Seed(line, language, organisation)).toList();
                yield new Outcome.Done<>(new DialogueDraft(title, about, language, time.at(), seeds));
            }
        };
    }

    private List<String> lines() {
        return statements.lines().filter(line -> !line.isBlank()).toList();
    }

    @Nullable
    OrganisationId organisation() {
        try {
            return under.isBlank() ? null : OrganisationId.of(under);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// A time that may be left open.
    record Time(@Nullable Instant at) {}

    /// A day without an hour ends with the day.
    static Outcome<Time> time(String day, String hour, ZoneId zone) {
        if (day.isBlank()) {
            return new Outcome.Done<>(new Time(null));
        }
        try {
            var date = LocalDate.parse(day.strip());
            var local = hour.isBlank() ? date.plusDays(1).atStartOfDay() : date.atTime(LocalTime.parse(hour.strip()));
            return new Outcome.Done<>(new Time(local.atZone(zone).toInstant()));
        } catch (DateTimeParseException e) {
            return new Outcome.Refused<>(List.of(Ground.at("closesOn", "dialogues.ground.closes.unreadable")));
        }
    }

    private static String kept(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
