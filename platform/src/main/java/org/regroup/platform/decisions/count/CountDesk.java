package org.regroup.platform.decisions.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Tie;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.ElectionFile;
import org.regroup.counting.exchange.Expected;
import org.regroup.counting.exchange.Problem;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.SettingsText;
import org.regroup.platform.shared.Ground;

/// Reads ballots and counts them as a form asks.
final class CountDesk {

    static final int MOST_CANDIDATES = 200;
    private static final int LONGEST_SEED = 300;

    sealed interface Answer {}

    /// @param notes what the reader of the file noticed, in English
    record Done(BallotFile file, Election election, Settings settings, Result result, List<String> notes) implements Answer {}

    /// The form asks for what there is not.
    record Refused(List<Ground> grounds) implements Answer {}

    /// The file could not be read.
    record Unreadable(List<Problem> problems, int more) implements Answer {}

    /// The library refused to count, in English.
    record NotCounted(List<String> reasons) implements Answer {}

    private CountDesk() {}

    static Answer count(BallotFile file, CountForm form) {
        List<Ground> grounds = new ArrayList<>();
        Optional<Method> method = Methods.named(form.method());
        if (method.isEmpty())
            grounds.add(Ground.at("method", "counting.ground.method"));
        Optional<Integer> seats = seats(form.seats());
        if (!form.seats().isBlank() && seats.isEmpty())
            grounds.add(Ground.at("seats", "counting.ground.seats"));
        Optional<List<TieStep>> ties = form.ties().isEmpty() ? Optional.of(List.of()) : SettingsText.tieSteps(form.ties());
        if (ties.isEmpty() || ties.get().contains(new TieStep.Ask()))
            grounds.add(Ground.at("ties", "counting.ground.ties"));
        if (form.seed().length() > LONGEST_SEED)
            grounds.add(Ground.at("seed", "counting.ground.seed", LONGEST_SEED));
        if (file.tooLarge())
            grounds.add(Ground.at("file", "counting.ground.large", BallotFile.LIMIT / 1_000_000));
        if (!grounds.isEmpty())
            return new Refused(grounds);
        return switch (ElectionFile.read(file.source(), expected(method.orElseThrow()))) {
            case Reading.Refused<ElectionFile>(List<Problem> problems, int more) -> new Unreadable(problems, more);
            case Reading.Read<ElectionFile>(ElectionFile read) -> {
                if (read.election().contest().candidates().size() > MOST_CANDIDATES)
                    yield new Refused(List.of(Ground.at("file", "counting.ground.candidates", MOST_CANDIDATES,
                            read.election().contest().candidates().size())));
                Election election = seats.map(n -> read.election().with(read.election().contest().withSeats(n)))
                        .orElse(read.election());
                Settings settings = Settings.STANDARD
                        .with(new TieRule(ties.orElseThrow(), form.seed().strip(), !form.seed().isBlank()));
                yield counted(file, read, election, settings, method.orElseThrow());
            }
        };
    }

    private static Answer counted(BallotFile file, ElectionFile read, Election election, Settings settings, Method method) {
        return switch (method.count(election, settings)) {
            case Counted.Done(Result result) -> new Done(file, election, settings, result, read.notes());
            case Counted.Refused(List<String> reasons) -> new NotCounted(reasons);
            case Counted.Open(Tie tie) -> throw new IllegalStateException("No rule offered here leaves a tie open: " + tie);
        };
    }

    /// What numbers in a table mean follows from what the rule reads.
    private static Expected expected(Method method) {
        Expected expected = method.name().equals("cambridge") ? Expected.NOTHING.keepingOrder() : Expected.NOTHING;
        return expected.with(switch (method.reads()) {
            case RANKINGS -> Expected.Marks.UNSTATED;
            case SCORES, SCORES_OR_APPROVALS -> Expected.Marks.SCORES;
            case APPROVALS -> Expected.Marks.APPROVALS;
        });
    }

    private static Optional<Integer> seats(String typed) {
        try {
            int seats = Integer.parseInt(typed.strip());
            return seats < 1 || seats > MOST_CANDIDATES ? Optional.empty() : Optional.of(seats);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
