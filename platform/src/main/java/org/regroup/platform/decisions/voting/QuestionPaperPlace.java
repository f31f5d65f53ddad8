package org.regroup.platform.decisions.voting;

import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.papers.PaperBatch;
import org.regroup.platform.decisions.papers.PaperPlace;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Crumb;

/// The papers by which an organisation answers a question, for somebody who may type them.
record QuestionPaperPlace(Question question, Party party, PersonId reader, List<PaperBatch> batches, boolean open)
        implements
            PaperPlace {

    QuestionPaperPlace {
        batches = List.copyOf(batches);
    }

    static String path(QuestionId question, OrganisationId organisation) {
        return "/questions/" + question + "/papers/" + organisation;
    }

    @Override
    public String title() {
        return question.terms().title();
    }

    @Override
    public String path() {
        return path(question.id(), party.organisation());
    }

    @Override
    public Mark whose() {
        return party.mark();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(question.holder().name(), question.holder().href()), new Crumb(title(), question.href()));
    }

    @Override
    public String how(Page page) {
        var example = AnswersOnPaper.example(question.items(), page.t("voting.papers.letters"));
        return page.t("voting.papers.how", question.items(), example);
    }

    @Override
    public String guideTitle(Page page) {
        return page.t("voting.papers.order");
    }

    @Override
    public List<String> guide(Page page) {
        var words = new ArrayList<String>();
        words.add(VotingWords.item(page, question, new VoteView.Item(0, null)));
        question.clauses().forEach(clause -> words
                .add(VotingWords.item(page, question, new VoteView.Item(clause.number(), clause)) + ": " + clause.words()));
        return words;
    }
}
