package org.regroup.platform.decisions.results;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.decisions.certificates.DecisionRecord;
import org.regroup.platform.decisions.certificates.Records;
import org.regroup.platform.decisions.certificates.Standing;
import org.regroup.platform.decisions.dissents.Dissents;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.organisations.OrganisationId;

/// What was worked out less than a second ago, for everybody who only looks: when a vote of thousands closes they all look at
/// once, and counting its roll takes more than everything else on the page. Whoever has something to do there sees it as it is,
/// and so does everybody where few vote or something has been done since.
@Component
class Lately {

    private static final int MANY = 1_000;
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final int KEPT = 50;

    private final Records records;
    private final Dissents dissents;
    private final Map<QuestionId, Known> known = new ConcurrentHashMap<>();

    Lately(Records records, Dissents dissents) {
        this.records = records;
        this.dissents = dissents;
    }

    /// @param state  in which the question was
    /// @param acts   how much had been done when it was worked out
    /// @param voted  while the vote is on
    /// @param result once it is over
    private record Known(QuestionState state, int acts, long at, long roll, Map<OrganisationId, Integer> voted,
            @Nullable ResultView result) {

        boolean stands(QuestionPage view) {
            return roll >= MANY && state == view.state() && acts == view.acts().size() && System.nanoTime() - at < FRESH;
        }
    }

    Map<OrganisationId, Integer> voted(QuestionPage view) {
        return of(view, () -> {
            var voted = records.turnout(view.question());
            return new Known(view.state(), view.acts().size(), System.nanoTime(),
                    voted.values().stream().mapToInt(Integer::intValue).sum(), voted,
                    null);
        }).voted();
    }

    ResultView result(QuestionPage view) {
        Supplier<Known> work = () -> {
            var record = records.of(view.question());
            return new Known(view.state(), view.acts().size(), System.nanoTime(), electors(record), Map.of(),
                    ResultView.of(view, record, dissents.of(view.question().id())));
        };
        var result = view.reader().speaksFor().isEmpty() && view.reader().keepsRoll().isEmpty()
                ? of(view, work).result()
                : work.get().result();
        return Objects.requireNonNull(result).seenBy(view);
    }

    private static long electors(DecisionRecord record) {
        return record.standings().values().stream().mapToLong(Standing::electors).sum();
    }

    /// Many who come at once wait for the one who works it out.
    private Known of(QuestionPage view, Supplier<Known> work) {
        if (known.size() >= KEPT) {
            known.clear();
        }
        return Objects.requireNonNull(known.compute(view.question().id(),
                (_, found) -> found != null && found.stands(view) ? found : work.get()));
    }
}
