package org.regroup.platform.conferences;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Reads the form by which a conference is proposed. Each organisation that is asked is a tick of its own, `other-` and its id.
@Component
final class ConferenceForm {

    static final String OTHER = "other-";

    private final ZoneId home;
    private final Clock clock;

    ConferenceForm(SiteSettings site, Clock clock) {
        this.home = ZoneId.of(site.zone());
        this.clock = clock;
    }

    Map<String, String> suggestion() {
        var values = new LinkedHashMap<String, String>();
        values.put("zone", home.getId());
        return values;
    }

    /// The terms typed, or everything that speaks against them.
    Outcome<ConferenceTerms> read(Typed typed, OrganisationId under) {
        var unread = new ArrayList<Ground>();
        var today = LocalDate.ofInstant(clock.instant(), home);
        var starts = day(typed, "startsOn", today.plusDays(1), unread);
        var ends = day(typed, "endsOn", starts, unread);
        var alliance = typed.id("alliance");
        var terms = ConferenceRules.clean(new ConferenceTerms(typed.text("title"), typed.text("purpose"), typed.text("place"),
                zone(typed, unread), starts, ends, typed.text("languages"), typed.text("costs"),
                alliance == null ? null : new AllianceId(alliance), others(typed)));
        var fields = unread.stream().map(Ground::field).collect(Collectors.toSet());
        ConferenceRules.grounds(terms, under, Sql.now(clock)).stream().filter(ground -> !fields.contains(ground.field()))
                .forEach(unread::add);
        return Outcome.unless(unread, () -> terms);
    }

    private static List<OrganisationId> others(Typed typed) {
        return typed.values().keySet().stream().filter(key -> key.startsWith(OTHER)).map(key -> key.substring(OTHER.length()))
                .sorted().map(ConferenceForm::id).toList();
    }

    private static OrganisationId id(String text) {
        try {
            return new OrganisationId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            // a made-up value: no organisation has this one
            return new OrganisationId(new UUID(0, 0));
        }
    }

    private static LocalDate day(Typed typed, String field, LocalDate otherwise, List<Ground> grounds) {
        return Days.read(typed.text(field)).orElseGet(() -> {
            grounds.add(Ground.at(field, "conferences.ground.day"));
            return otherwise;
        });
    }

    private ZoneId zone(Typed typed, List<Ground> grounds) {
        try {
            return ZoneId.of(typed.text("zone").strip());
        } catch (DateTimeException _) {
            grounds.add(Ground.at("zone", "conferences.ground.zone"));
            return home;
        }
    }
}
