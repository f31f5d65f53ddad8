package org.regroup.platform.decisions.meetings;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.RollMail;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.SiteSettings;

/// Tells somebody that she or he is named to count, whose votes, from when and where the figures are entered.
@Component
class TellerMail {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.UK);

    private final People people;
    private final RollMail mail;
    private final SiteSettings site;

    TellerMail(People people, RollMail mail, SiteSettings site) {
        this.people = people;
        this.mail = mail;
        this.site = site;
    }

    /// @param under the name of the organisation for which the teller counts
    void named(PersonId teller, String under, Question question, Party party) {
        var terms = question.terms();
        people.find(teller).ifPresent(person -> {
            var email = person.email();
            if (email != null) {
                mail.send(List.of(new RollMail.Address(email, person.language().toLanguageTag())), "meetings.mail.named",
                        terms.certificatesUntil(),
                        language -> new Object[]{terms.title(), party.name(), under,
                                MOMENT.withLocale(language).format(party.opensAt().atZone(Page.named(terms.zone()))),
                                MOMENT.withLocale(language).format(terms.certificatesUntil().atZone(Page.named(terms.zone()))),
                                site.address() + question.href() + "/counts/" + party.organisation()});
            }
        });
    }
}
