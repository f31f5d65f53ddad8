package org.regroup.platform.decisions.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.papers.PaperBatch;
import org.regroup.platform.decisions.papers.PaperDesk;
import org.regroup.platform.decisions.papers.Papers;
import org.regroup.platform.decisions.papers.Pile;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// The papers by which an organisation answers a question, typed by two people who keep its roll or speak for it.
@Service
@Transactional
public class QuestionPapers {

    private final Papers papers;
    private final BallotBox box;
    private final PaperTime time;
    private final QuestionAccess access;
    private final QuestionActs acts;
    private final Refusals refusals;
    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionPapers(Papers papers, BallotBox box, PaperTime time, QuestionAccess access, QuestionActs acts, Refusals refusals,
            JdbcClient jdbc, Clock clock) {
        this.papers = papers;
        this.box = box;
        this.time = time;
        this.access = access;
        this.acts = acts;
        this.refusals = refusals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How many batches of each organisation somebody has typed and are not settled yet.
    @Transactional(readOnly = true)
    public Map<OrganisationId, Integer> unsettled(QuestionId question) {
        var unsettled = new LinkedHashMap<OrganisationId, Integer>();
        jdbc.sql("""
                select organisation, count(*) batches from paper_batch b where question = :question and settled_at is null
                and exists (select from paper_entry e where e.batch = b.id) group by organisation""")
                .param("question", question.value()).query(row -> {
                    unsettled.put(new OrganisationId(Sql.uuid(row, "organisation")), row.getInt("batches"));
                });
        return unsettled;
    }

    /// @throws Forbidden for those who neither keep the organisation's roll nor speak for it
    @Transactional(readOnly = true)
    QuestionPaperPlace place(PersonId person, QuestionId id, OrganisationId organisation) {
        var question = access.find(id);
        var party = party(question, organisation, person);
        return new QuestionPaperPlace(question, party, person, papers.of(pile(question, party), kind(question)),
                time.closed(question, party, Sql.now(clock)).isEmpty());
    }

    private Party party(Question question, OrganisationId organisation, PersonId person) {
        var reader = access.reader(question, person);
        var party = question.party(organisation).filter(one -> one.procedure().method().onPaper())
                .orElseThrow(() -> new NotFound("papers"));
        if (!reader.keepsRoll().contains(organisation) && !reader.speaksFor().contains(organisation)) {
            throw new Forbidden("voting.forbidden.papers");
        }
        return party;
    }

    private static Pile pile(Question question, Party party) {
        return new Pile.OfParty(question.id().value(), party.organisation().value());
    }

    private static AnswersOnPaper kind(Question question) {
        return new AnswersOnPaper(question.items());
    }

    /// Begins a new batch.
    public Outcome<PaperBatch> begin(PersonId by, QuestionId id, OrganisationId organisation) {
        return papers.begin(by, desk(by, id, organisation));
    }

    /// Types a batch, or types it again while nobody else has.
    public Outcome<PaperBatch> enter(PersonId by, QuestionId id, OrganisationId organisation, UUID batch, String text) {
        return papers.enter(by, desk(by, id, organisation), batch, text);
    }

    /// What a third look at a paper found; null if there is no such paper.
    public Outcome<PaperBatch> decide(PersonId by, QuestionId id, OrganisationId organisation, UUID batch, int paper,
            @Nullable String typed) {
        return papers.decide(by, desk(by, id, organisation), batch, paper, typed);
    }

    /// Whoever comes at the wrong time is seen by the other organisations.
    private PaperDesk desk(PersonId by, QuestionId id, OrganisationId organisation) {
        var question = access.held(id);
        var party = party(question, organisation, by);
        var now = Sql.now(clock);
        var closed = time.closed(question, party, now);
        if (!closed.isEmpty()) {
            refusals.log(id, organisation, "paperClosed", now);
        }
        return new Desk(question, party, by, closed, now);
    }

    private final class Desk implements PaperDesk {

        private final Question question;
        private final Party party;
        private final PersonId by;
        private final List<Ground> closed;
        private final Instant now;

        Desk(Question question, Party party, PersonId by, List<Ground> closed, Instant now) {
            this.question = question;
            this.party = party;
            this.by = by;
            this.closed = List.copyOf(closed);
            this.now = now;
        }

        @Override
        public Pile pile() {
            return QuestionPapers.pile(question, party);
        }

        @Override
        public AnswersOnPaper kind() {
            return QuestionPapers.kind(question);
        }

        @Override
        public List<Ground> closed() {
            return closed;
        }

        @Override
        public void take(PaperBatch batch) {
            batch.papers().forEach((number, said) -> box.insert(question.id(), party.organisation(), number,
                    AnswersOnPaper.answers(said)));
            acts.log(question.id(), QuestionAct.by(by, party.organisation(), QuestionAct.Kind.PAPER, now).because(batch.told()));
        }
    }
}
