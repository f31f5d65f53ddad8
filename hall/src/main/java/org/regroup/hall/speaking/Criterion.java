package org.regroup.hall.speaking;

/// One thing that a policy looks at. Each gives a request a rank among those that wait, the lowest first; what it ranks alike is
/// left to the criterion after it.
public sealed interface Criterion {

    /// How far back in line, after what was heard; 0 or more.
    long rank(Request request, Heard heard);

    /// Whoever has not spoken comes before whoever has.
    record FirstTimers() implements Criterion {
        @Override
        public long rank(Request request, Heard heard) {
            return heard.speeches(request.person()) == 0 ? 0 : 1;
        }
    }

    /// Whoever has spoken less often comes first.
    record FewestSpeeches() implements Criterion {
        @Override
        public long rank(Request request, Heard heard) {
            return heard.speeches(request.person());
        }
    }

    /// For and against take turns: first whoever answers the last side heard, then those on neither side.
    record Alternate() implements Criterion {
        @Override
        public long rank(Request request, Heard heard) {
            if (heard.lastSide() == Side.NEITHER || request.side().answers(heard.lastSide())) {
                return 0;
            }
            return request.side() == Side.NEITHER ? 1 : 2;
        }
    }

    /// Whoever belongs to the group that has had the fewest speeches comes first. Those who state no group are one of their own.
    record FewestOf(Trait trait) implements Criterion {
        @Override
        public long rank(Request request, Heard heard) {
            return heard.speeches(trait, request.value(trait));
        }
    }

    /// Whoever belongs to the group that has been heard for the shortest time comes first.
    record ShortestOf(Trait trait) implements Criterion {
        @Override
        public long rank(Request request, Heard heard) {
            return heard.seconds(trait, request.value(trait));
        }
    }

    /// At least every second speech is one of this group, as long as one of it waits.
    ///
    /// @param value such as women
    record EverySecond(Trait trait, String value) implements Criterion {
        @Override
        public long rank(Request request, Heard heard) {
            boolean due = !heard.last().flatMap(speech -> speech.value(trait)).filter(value::equals).isPresent();
            return due && !request.value(trait).filter(value::equals).isPresent() ? 1 : 0;
        }
    }
}
