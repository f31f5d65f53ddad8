package org.regroup.platform.decisions.certificates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.texts.exchange.Markdown;

/// The ratification of the story, steps S28 and S29, from ballots in the platform.
@TestComponent
public class Ratification {

    /// Members of the 20 co-ops voting; two more do not vote.
    private static final int[] CO_OPS = {48, 48, 48, 48, 48, 48, 48, 48, 47, 73, 73, 73, 73, 73, 72, 72, 72, 32, 32, 32, 45, 45};

    private final QuestionScene scene;
    private final BulkBallots bulk;
    private final Certifying certifying;
    private final Map<Body, SignedIn> seconds = new HashMap<>();

    Ratification(QuestionScene scene, BulkBallots bulk, Certifying certifying) {
        this.scene = scene;
        this.bulk = bulk;
        this.certifying = certifying;
    }

    /// Four organisations while the vote is on, all who vote having voted.
    public record Four(AllianceId alliance, Body circle, Body tenants, Body coops, Body union, Question question) {

        public Party party(Body body) {
            return question.party(body.id()).orElseThrow();
        }
    }

    public Four begin() {
        var circle = body("Circle", 40, "quorum at-least 1/2 of roll, at-least 2/3 of cast");
        var tenants = body("Tenants", 300, "quorum at-least 1/4 of roll, more-than 1/2 of cast");
        var coops = second(scene.body("Co-ops", 0, kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT,
                Secrecy.ROLL_CALL, 0, "at-least 2/3 of cast")));
        for (int i = 0; i < CO_OPS.length; i++) {
            bulk.members(coops.id(), scene.unit(coops, String.format(Locale.ROOT, "Co-op %02d", i + 1)), CO_OPS[i]);
        }
        var union = body("Union", 15_000, "more-than 1/2 of cast");
        var alliance = scene.alliance(circle, tenants, coops, union);
        var four = new Four(alliance, circle, tenants, coops, union, scene.question(alliance, tenants, coops, basis()));
        scene.toVote();
        cast(four, circle, ballots(27, 5, 2, 0, 26, 6));
        cast(four, tenants, ballots(118, 19, 4, 0, 97, 38));
        cast(four, coops, ballots(17, 3, 0, 0, 9, 11));
        cast(four, union, ballots(3240, 810, 0, 23, 2090, 1960));
        return four;
    }

    /// Nine clauses, voted on one by one.
    private QuestionTerms basis() {
        var terms = scene.terms("reservations(organisations(at-least 3))");
        var text = new StringBuilder("# Basis of agreement\n\n");
        for (int i = 1; i <= 9; i++) {
            text.append(i).append(". This is what clause ").append(i).append(" says.\n");
        }
        return new QuestionTerms(terms.kind(), terms.subject(), "", terms.title(), terms.notice(), terms.caseFor(),
                terms.caseAgainst(), Markdown.read(text.toString(), Locale.UK, "b"), null, true, terms.rule(), terms.zone(),
                terms.opensAt(), terms.closesAt(), terms.certificatesUntil(), terms.reviewOn());
    }

    private Body body(String name, int members, String rule) {
        var body = second(scene.body(name, 0, rule));
        bulk.members(body.id(), null, members - 2);
        return body;
    }

    /// Who agrees to the certificates of a body.
    public SignedIn secondOf(Body body) {
        return Objects.requireNonNull(seconds.get(body));
    }

    public void certify(Four four, Body body) {
        certify(four, body, "");
    }

    /// @param reason why it corrects the one before; empty for the first
    public void certify(Four four, Body body, String reason) {
        certifying.make(body.convenor().id(), body.id(), four.question().id(), reason).required();
        certifying.attest(secondOf(body).id(), body.id(), four.question().id()).required();
    }

    /// @param but who has certified already
    public void certifyAll(Four four, Body... but) {
        Stream.of(four.circle(), four.tenants(), four.union(), four.coops()).filter(body -> !List.of(but).contains(body))
                .forEach(body -> certify(four, body));
    }

    private Body second(Body body) {
        var keeper = scene.member("Keeper of the roll", body.id());
        bulk.keepsRoll(keeper.id(), body.id());
        seconds.put(body, keeper);
        return body;
    }

    private void cast(Four four, Body body, List<String> answers) {
        bulk.cast(four.question(), four.party(body), answers);
    }

    /// The same answer to the whole and to every clause but the seventh, which has its own; the rest of that abstains.
    private static List<String> ballots(int yes, int no, int abstained, int spoiled, int seventhYes, int seventhNo) {
        var ballots = new ArrayList<String>();
        for (int i = 0; i < yes + no + abstained; i++) {
            var whole = i < yes ? "y" : i < yes + no ? "n" : "a";
            var seventh = i < seventhYes ? "y" : i < seventhYes + seventhNo ? "n" : "a";
            ballots.add(whole.repeat(7) + seventh + whole.repeat(2));
        }
        for (int i = 0; i < spoiled; i++) {
            ballots.add("s".repeat(10));
        }
        return ballots;
    }
}
