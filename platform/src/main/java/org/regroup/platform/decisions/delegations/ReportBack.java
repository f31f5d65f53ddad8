package org.regroup.platform.decisions.delegations;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.RollMail;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// Reporting back after the vote: a delegate, or whoever holds the mandate of a unit, tells those who sent her how it went.
@Service
@Transactional
public class ReportBack {

    static final int LONGEST = 6_000;
    /// How long the mail is worth sending.
    private static final Duration FRESH = Duration.ofDays(7);

    private final DelegateRepository delegates;
    private final Mandators mandators;
    private final QuestionAccess access;
    private final RollMail mail;
    private final SiteSettings site;
    private final Clock clock;

    ReportBack(DelegateRepository delegates, Mandators mandators, QuestionAccess access, RollMail mail, SiteSettings site,
            Clock clock) {
        this.delegates = delegates;
        this.mandators = mandators;
        this.access = access;
        this.mail = mail;
        this.site = site;
        this.clock = clock;
    }

    /// The line of the roll for which this person voted, or could have.
    ///
    /// @throws NotFound where the vote was not hers to cast for others, and before the close
    @Transactional(readOnly = true)
    Delegate own(Question question, UUID elector, PersonId person) {
        boolean held = access.reader(question, person).seats().stream().anyMatch(seat -> seat.elector().equals(elector)
                && question.party(seat.organisation()).filter(Instructions::sends).isPresent());
        if (!held || question.calledOffAt() != null || Sql.now(clock).isBefore(question.terms().closesAt())) {
            throw new NotFound("report");
        }
        return delegates.find(question.id(), elector, person).orElseThrow();
    }

    /// Sends a report to those who sent her; once.
    ///
    /// @return how many get it by mail; all others who may read it find it with the question
    /// @throws NotFound where there is nothing of hers to report
    public Outcome<Integer> send(PersonId by, QuestionId id, UUID elector, String text) {
        var question = access.find(id);
        own(question, elector, by);
        var line = delegates.held(id, elector, by).orElseThrow();
        var said = PlainText.lines(text);
        var grounds = new ArrayList<Ground>();
        if (line.sentAt() != null) {
            grounds.add(Ground.of("delegations.ground.sent"));
        }
        PlainText.require("delegations", "said", said, LONGEST, grounds);
        var now = Sql.now(clock);
        if (grounds.isEmpty() && !delegates.report(elector, by, said, now)) {
            grounds.add(Ground.of("delegations.ground.sent"));
        }
        return Outcome.unless(grounds, () -> {
            var to = mandators.of(question, elector, by, now);
            mail.send(to, "delegations.mail.report", now.plus(FRESH), _ -> new Object[]{line.name(), question.terms().title(),
                    said, site.address() + question.href()});
            return to.size();
        });
    }
}
