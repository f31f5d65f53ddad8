package org.regroup.platform.decisions.dissents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Dissent;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.certificates.Records;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Attaching dissent to a decision. An organisation that was in the minority speaks through whoever holds its mandate; members
/// speak for themselves, and their report stands once enough of them have signed it. Both have as much room as for and against
/// had before the vote, and nobody changes afterwards what was attached.
@Service
@Transactional
public class Dissents {

    /// How long dissent is taken after certificates were due, or after the decision where that came later; it is marked as late.
    static final Duration LATE = Duration.ofDays(30);
    static final int LONGEST_TITLE = 120;

    private final DissentRepository dissents;
    private final QuestionAccess access;
    private final QuestionActs acts;
    private final Records records;
    private final Clock clock;

    Dissents(DissentRepository dissents, QuestionAccess access, QuestionActs acts, Records records, Clock clock) {
        this.dissents = dissents;
        this.access = access;
        this.acts = acts;
        this.records = records;
        this.clock = clock;
    }

    /// What somebody wants to attach.
    public record Said(int item, String title, String words) {}

    /// All that is attached or waits for signatures, by item.
    @Transactional(readOnly = true)
    public List<Attached> of(QuestionId question) {
        return of(List.of(question)).getOrDefault(question, List.of());
    }

    /// The same of any number of questions, in one query.
    @Transactional(readOnly = true)
    public Map<QuestionId, List<Attached>> of(List<QuestionId> questions) {
        return dissents.of(questions);
    }

    /// What goes with the decision wherever it goes.
    @Transactional(readOnly = true)
    public List<Dissent> exported(Question question) {
        return of(question.id()).stream().filter(Attached::stands).map(one -> one.exported(question)).toList();
    }

    /// Until when dissent is taken.
    public static Instant until(Question question) {
        var due = question.terms().certificatesUntil();
        var decided = question.decidedAt();
        return (decided != null && decided.isAfter(due) ? decided : due).plus(LATE);
    }

    /// An organisation's own, on an item on which it was in the minority.
    public Outcome<Question> attach(PersonId by, OrganisationId under, QuestionId id, Said said) {
        var question = access.held(id);
        access.requireSpeaker(access.reader(question, by), under);
        var now = Sql.now(clock);
        var grounds = window(question, now);
        if (!grounds.isEmpty()) {
            return refused(question, by, under, grounds, now);
        }
        var tidy = tidy(question, said, grounds);
        var kind = Minority.of(DecisionResult.of(records.of(question).certified()), question.party(under).orElseThrow())
                .get(tidy.item());
        if (kind == null) {
            grounds.add(Ground.at("item", "dissents.ground.notMinority"));
            return refused(question, by, under, grounds, now);
        }
        var attached = new Attached(new DissentId(Ids.next(clock)), kind, tidy.item(), under, by, tidy.title(), tidy.words(), now,
                List.of());
        return stored(question, attached, under, grounds, now);
    }

    /// A report of members, which its author signs first.
    ///
    /// @param as the organisation to which the author belongs
    public Outcome<Question> report(PersonId by, OrganisationId as, QuestionId id, Said said) {
        var question = access.held(id);
        requireMember(question, by, as);
        var now = Sql.now(clock);
        var grounds = window(question, now);
        if (!grounds.isEmpty()) {
            return refused(question, by, as, grounds, now);
        }
        var tidy = tidy(question, said, grounds);
        return stored(question, new Attached(new DissentId(Ids.next(clock)), Dissent.Kind.MINORITY_REPORT, tidy.item(), null, by,
                tidy.title(), tidy.words(), now, List.of()), as, grounds, now);
    }

    /// Signs a report with its author.
    ///
    /// @throws NotFound where the question has none of this name
    public Outcome<Question> sign(PersonId by, OrganisationId as, QuestionId asked, DissentId id) {
        var question = access.held(asked);
        var report = of(asked).stream().filter(one -> one.id().equals(id) && one.organisation() == null).findFirst()
                .orElseThrow(() -> new NotFound("report of members"));
        requireMember(question, by, as);
        var now = Sql.now(clock);
        var grounds = window(question, now);
        if (grounds.isEmpty() && !dissents.sign(id, by, as, now)) {
            grounds.add(Ground.of("dissents.ground.signed"));
        }
        if (!grounds.isEmpty()) {
            return refused(question, by, as, grounds, now);
        }
        if (report.missing() == 1) {
            acts.log(question.id(), QuestionAct.by(by, as, QuestionAct.Kind.DISSENTED, now).because(report.title()));
        }
        return new Outcome.Done<>(question);
    }

    private Outcome<Question> stored(Question question, Attached attached, OrganisationId under, List<Ground> grounds,
            Instant now) {
        if (grounds.isEmpty() && !dissents.insert(question.id(), attached)) {
            grounds.add(Ground.at("item", "dissents.ground.twice"));
        }
        if (!grounds.isEmpty()) {
            return refused(question, attached.person(), under, grounds, now);
        }
        if (attached.organisation() == null) {
            dissents.sign(attached.id(), attached.person(), under, now);
        } else {
            acts.log(question.id(), QuestionAct.by(attached.person(), under, QuestionAct.Kind.DISSENTED, now)
                    .because(attached.title()));
        }
        return new Outcome.Done<>(question);
    }

    private void requireMember(Question question, PersonId by, OrganisationId as) {
        var reader = access.reader(question, by);
        if (!reader.member().contains(as) && reader.seats().stream().noneMatch(seat -> seat.organisation().equals(as))) {
            throw new Forbidden("dissents.forbidden.member");
        }
    }

    private static List<Ground> window(Question question, Instant now) {
        var grounds = new ArrayList<Ground>();
        switch (question.state(now)) {
            case PROPOSED, LAPSED, CALLED_OFF -> grounds.add(Ground.of("dissents.ground.state"));
            case FIXED, VOTING -> grounds.add(Ground.of("dissents.ground.early", question.terms().closesAt()));
            case CLOSED, DECIDED -> {
                if (!now.isBefore(until(question))) {
                    grounds.add(Ground.of("dissents.ground.over", until(question)));
                }
            }
        }
        return grounds;
    }

    private static Said tidy(Question question, Said said, List<Ground> grounds) {
        var title = PlainText.line(said.title());
        var words = PlainText.lines(said.words());
        PlainText.require("dissents", "title", title, LONGEST_TITLE, grounds);
        if (words.isEmpty()) {
            grounds.add(Ground.at("words", "dissents.ground.words.missing"));
        } else if (QuestionTerms.words(words) > QuestionTerms.MOST_WORDS) {
            grounds.add(Ground.at("words", "questions.ground.case.long", QuestionTerms.MOST_WORDS, QuestionTerms.words(words)));
        } else {
            PlainText.atMost("dissents", "words", words, QuestionTerms.LONGEST_CASE, grounds);
        }
        if (said.item() < 0 || said.item() >= question.items()) {
            grounds.add(Ground.at("item", "dissents.ground.item"));
        }
        return new Said(said.item(), title, words);
    }

    private Outcome<Question> refused(Question question, PersonId by, OrganisationId under, List<Ground> grounds, Instant now) {
        grounds.stream().map(Ground::key).filter(REFUSED::contains).distinct()
                .forEach(key -> acts.log(question.id(), QuestionAct.by(by, under, QuestionAct.Kind.REFUSED, now)
                        .because(key.replace("dissents.ground.", "dissents."))));
        return new Outcome.Refused<>(grounds);
    }

    /// What others should know somebody tried; a slip in a form is nobody's business.
    private static final List<String> REFUSED = List.of("dissents.ground.early", "dissents.ground.over",
            "dissents.ground.notMinority");
}
