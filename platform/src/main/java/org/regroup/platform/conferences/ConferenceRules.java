package org.regroup.platform.conferences;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;

/// What a proposed conference must be.
final class ConferenceRules {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(60);

    private ConferenceRules() {}

    static ConferenceTerms clean(ConferenceTerms terms) {
        return new ConferenceTerms(PlainText.line(terms.title()), PlainText.lines(terms.purpose()),
                PlainText.line(terms.place()), terms.zone(), terms.startsOn(), terms.endsOn(), PlainText.line(terms.languages()),
                PlainText.lines(terms.costs()), terms.alliance(), List.copyOf(new LinkedHashSet<>(terms.others())));
    }

    static List<Ground> grounds(ConferenceTerms terms, OrganisationId under, Instant now) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("conferences", "title", terms.title(), ConferenceTerms.LONGEST_TITLE, grounds);
        PlainText.require("conferences", "purpose", terms.purpose(), ConferenceTerms.LONGEST_PURPOSE, grounds);
        PlainText.require("conferences", "place", terms.place(), ConferenceTerms.LONGEST_LINE, grounds);
        PlainText.atMost("conferences", "languages", terms.languages(), ConferenceTerms.LONGEST_LINE, grounds);
        PlainText.atMost("conferences", "costs", terms.costs(), ConferenceTerms.LONGEST_COSTS, grounds);
        var today = LocalDate.ofInstant(now, terms.zone());
        if (!terms.startsOn().isAfter(today) || terms.startsOn().isAfter(today.plusYears(3))) {
            grounds.add(Ground.at("startsOn", "conferences.ground.startsOn"));
        }
        long days = ChronoUnit.DAYS.between(terms.startsOn(), terms.endsOn()) + 1;
        if (days < 1 || days > ConferenceTerms.MOST_DAYS) {
            grounds.add(Ground.at("endsOn", "conferences.ground.endsOn", ConferenceTerms.MOST_DAYS));
        }
        if (terms.others().isEmpty() || terms.others().contains(under)
                || terms.others().size() >= ConferenceTerms.MOST_SPONSORS) {
            grounds.add(Ground.at("others", "conferences.ground.others", ConferenceTerms.MOST_SPONSORS - 1));
        }
        return grounds;
    }

    /// Why an organisation cannot answer now.
    static List<Ground> waiting(Conference conference, OrganisationId under, Instant now) {
        var grounds = new ArrayList<Ground>();
        var asked = conference.sponsor(under).filter(Sponsor::asked).isPresent();
        var state = conference.state(now);
        if (!asked || state == Conference.State.LAPSED || state == Conference.State.CLOSED) {
            grounds.add(Ground.of("conferences.ground.notAsked"));
        }
        return grounds;
    }

    /// When a proposal lapses that nobody has taken up.
    static Instant lapses(ConferenceTerms terms, Instant now) {
        var latest = now.plus(ANSWER_WITHIN);
        var starts = terms.startsOn().atStartOfDay(terms.zone()).toInstant();
        return starts.isBefore(latest) ? starts : latest;
    }
}
