package org.regroup.platform.conferences.minutes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Page;

/// Who the numbers of a log are. Whoever was erased is a number.
///
/// @param people        by number
/// @param organisations by identifier, as the log has it
public record Names(Map<String, Attendee> people, Map<String, String> organisations) {

    /// Such as “Ada, Tenants’ Campaign”.
    public String who(Page page, String number) {
        var attendee = people.get(number);
        if (attendee == null || attendee.name().isBlank()) {
            return page.t("minutes.number", number);
        }
        var under = attendee.organisation();
        var body = under == null ? attendee.sentBy() : organisation(page, under.toString());
        return body.isBlank() ? attendee.name() : page.t("minutes.who", attendee.name(), body);
    }

    public String all(Page page, List<String> numbers) {
        return numbers.stream().map(number -> who(page, number)).collect(Collectors.joining("; "));
    }

    /// @param organisation empty for people who belong to none
    public String organisation(Page page, String organisation) {
        return organisation.isEmpty() ? page.t("minutes.none") : organisations.getOrDefault(organisation, organisation);
    }

    /// Reads them, in two queries.
    @Component
    static class Reader {

        private final Attendees attendees;
        private final Organisations organisations;

        Reader(Attendees attendees, Organisations organisations) {
            this.attendees = attendees;
            this.organisations = organisations;
        }

        Names of(ConferenceId conference) {
            var all = attendees.of(conference);
            var bodies = all.stream().map(Attendee::organisation).filter(java.util.Objects::nonNull)
                    .map(java.util.Objects::requireNonNull).distinct().toList();
            return new Names(all.stream().collect(Collectors.toMap(Attendee::who, one -> one)),
                    named(organisations.byId(bodies)));
        }

        private static Map<String, String> named(Map<OrganisationId, Organisation> organisations) {
            return organisations.values().stream().collect(Collectors.toMap(one -> one.id().toString(), Organisation::name));
        }
    }
}
