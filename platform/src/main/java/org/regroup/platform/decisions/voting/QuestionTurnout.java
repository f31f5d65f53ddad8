package org.regroup.platform.decisions.voting;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.ElectionReader.Voted;
import org.regroup.platform.decisions.ElectoralRoll.Line;
import org.regroup.platform.decisions.RollMail;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionReader;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Roll;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// Who has voted on a question: keepers of a roll note who hands in a paper, so that nobody votes twice, and whoever speaks for
/// an organisation has those reminded once who have not voted.
@Service
@Transactional
public class QuestionTurnout {

    /// How many people a search shows; a longer list is no search.
    static final int SHOWN = 20;

    private static final DateTimeFormatter CLOSES = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.UK);

    private final TurnoutRepository turnout;
    private final QuestionAccess access;
    private final QuestionActs acts;
    private final PaperTime time;
    private final Refusals refusals;
    private final Roll rolls;
    private final RollMail mail;
    private final SiteSettings site;
    private final Clock clock;

    QuestionTurnout(TurnoutRepository turnout, QuestionAccess access, QuestionActs acts, PaperTime time, Refusals refusals,
            Roll rolls,
            RollMail mail, SiteSettings site, Clock clock) {
        this.turnout = turnout;
        this.access = access;
        this.acts = acts;
        this.time = time;
        this.refusals = refusals;
        this.rolls = rolls;
        this.mail = mail;
        this.site = site;
        this.clock = clock;
    }

    /// Those on the keeper's part of the roll whose name or address contains a text. That they were looked at is noted.
    List<Line> search(PersonId by, Question question, String text) {
        var reader = keeper(question, by);
        var wanted = text.strip();
        if (wanted.length() < 2) {
            return List.of();
        }
        reader.keepsRoll().forEach(organisation -> rolls.shown(by, organisation));
        return turnout.search(question.id(), reader.keepsRoll(), wanted, SHOWN);
    }

    private QuestionReader keeper(Question question, PersonId by) {
        var reader = access.reader(question, by);
        if (reader.keepsRoll().isEmpty()) {
            throw new Forbidden("decisions.forbidden.keeper");
        }
        return reader;
    }

    /// Notes that somebody has voted on paper, or takes that back.
    public Outcome<Boolean> mark(PersonId by, QuestionId id, UUID elector, boolean paper) {
        var question = access.held(id);
        var reader = keeper(question, by);
        var line = turnout.held(id, elector).filter(one -> reader.keepsRoll().contains(one.organisation()))
                .orElseThrow(() -> new NotFound("elector"));
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(time.closed(question, question.party(line.organisation()).orElseThrow(), now));
        if (!grounds.isEmpty()) {
            refusals.log(id, line.organisation(), "paperClosed", now);
        } else if (line.voted() == Voted.ONLINE) {
            grounds.add(Ground.of("decisions.ground.voted.online"));
            refusals.log(id, line.organisation(), "paperAfter", now);
        } else if (line.voted() == Voted.PAPER && paper) {
            grounds.add(Ground.of("decisions.ground.voted.paper"));
        }
        return Outcome.unless(grounds, () -> {
            turnout.mark(elector, paper);
            return paper;
        });
    }

    /// Sends a mail to everybody of an organisation who can vote and has not; once in a vote.
    public Outcome<Integer> remind(PersonId by, OrganisationId under, QuestionId id) {
        var question = access.held(id);
        access.requireSpeaker(access.reader(question, by), under);
        var now = Sql.now(clock);
        var party = question.party(under).orElseThrow(() -> new NotFound("party"));
        var grounds = new ArrayList<Ground>();
        if (!question.votes(party, now) || party.procedure().method().counted()) {
            grounds.add(Ground.of("voting.ground.remind.closed", party.name()));
        } else if (reminded(acts.of(id), under)) {
            grounds.add(Ground.of("voting.ground.remind.once", party.name()));
        }
        return Outcome.unless(grounds, () -> {
            var waiting = turnout.waiting(id, under, now);
            var terms = question.terms();
            var closes = terms.closesAt().atZone(Page.named(terms.zone()));
            mail.send(waiting, "voting.mail.remind", terms.closesAt(),
                    language -> new Object[]{terms.title(), party.name(), site.address() + question.href() + "/vote",
                            CLOSES.withLocale(language).format(closes)});
            acts.log(id, QuestionAct.by(by, under, QuestionAct.Kind.REMINDED, now));
            return waiting.size();
        });
    }

    static boolean reminded(List<QuestionAct> done, OrganisationId organisation) {
        return done.stream().anyMatch(act -> act.kind() == QuestionAct.Kind.REMINDED
                && organisation.equals(act.organisation()));
    }
}
