package org.regroup.platform.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.regroup.platform.shared.PlainText;

/// The columns of a file of members, by the names that lists in English, German and French give them.
enum RollColumn {
    NAME("name", "full name", "surname", "last name", "member", "nachname", "familienname", "mitglied", "nom", "nom complet",
            "nom de famille"),
    GIVEN("first name", "given name", "forename", "vorname", "prénom", "prenom"),
    EMAIL("email", "e-mail", "mail", "email address", "e-mail address", "e-mail-adresse", "mailadresse", "courriel",
            "adresse e-mail", "adresse électronique", "adresse courriel"),
    STANDING("standing", "status", "membership", "stellung", "stimmrecht", "mitgliedschaft", "statut", "qualité", "voix"),
    UNIT("unit", "branch", "co-op", "coop", "local", "section", "gliederung", "einheit", "ortsgruppe", "ortsverband",
            "genossenschaft", "unité", "antenne", "coopérative", "groupe local"),
    JOINED("joined", "joined on", "member since", "date joined", "beigetreten", "eintritt", "eintrittsdatum", "mitglied seit",
            "adhésion", "date d'adhésion", "membre depuis");

    private final Set<String> names;

    RollColumn(String... names) {
        this.names = Set.of(names);
    }

    static Optional<RollColumn> named(String header) {
        var plain = PlainText.line(header).toLowerCase(Locale.ROOT).replace('’', '\'').replace('_', ' ');
        return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
    }
}
