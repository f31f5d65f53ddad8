package org.regroup.bench.votes;

import java.io.IOException;
import java.util.HashSet;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Returned;

/// Has the second question certified by two people and reads what is published: every ballot once, and all of it adds up.
///
/// Findings about the roll of the other organisations are none of this test's business: they have not voted.
final class Decided {

    private final RunningProduct product;
    private final Electorate electorate;
    private final String token;

    Decided(RunningProduct product, Electorate electorate, String token) {
        this.product = product;
        this.electorate = electorate;
        this.token = token;
    }

    record Outcome(int ballots, int codes, long findings, int expected, double seconds) {

        boolean right() {
            return ballots == expected && codes == expected && findings == 0;
        }

        String words() {
            return "Published: " + ballots + " ballots under " + codes + " codes of " + expected + ", " + findings
                    + " findings when worked out again; certified in " + Math.round(seconds * 10) / 10.0 + " s.";
        }
    }

    Outcome check(int voters, int stored) throws IOException {
        var question = "/questions/" + electorate.second();
        long start = System.nanoTime();
        try (var wire = new Wire(product.port())) {
            var form = "_csrf=" + token + "&under=" + electorate.organisation();
            expect(wire.post(question + "/certify", electorate.certifiers().getFirst().cookies(), form).status());
            expect(wire.post(question + "/attest", electorate.certifiers().getLast().cookies(), form).status());
            double seconds = (System.nanoTime() - start) / 1e9;
            var file = wire.get(question + "/result.json", "");
            return switch (DecisionFile.read(Source.of("result.json", file.body()))) {
                case Reading.Read<Decision>(var decision) -> outcome(decision, Math.max(voters, stored), seconds);
                case Reading.Refused<Decision> refused -> throw new IllegalStateException(refused.report());
            };
        }
    }

    private static Outcome outcome(Decision decision, int expected, double seconds) {
        var codes = new HashSet<String>();
        int ballots = 0;
        for (var returned : decision.returns()) {
            if (returned.returned() instanceof Returned.Ballots cast) {
                ballots += cast.ballots().size();
                cast.ballots().forEach(ballot -> codes.add(ballot.code()));
            }
        }
        return new Outcome(ballots, codes.size(), DecisionResult.of(decision).findings().size(), expected, seconds);
    }

    private static void expect(int status) {
        if (status != 302) {
            throw new IllegalStateException("not certified: " + status);
        }
    }
}
