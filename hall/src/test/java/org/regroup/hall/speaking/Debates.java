package org.regroup.hall.speaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.random.RandomGeneratorFactory;

/// Debates made up from a seed: people of organisations of very different size ask to speak, again and again.
final class Debates {

    private static final List<String> ORGANISATIONS = List.of("A", "B", "B", "C", "C", "C", "D", "D", "D", "D", "D", "D", "");
    private static final List<String> TENDENCIES = List.of("left", "right", "third");

    private Debates() {}

    /// What is to be seen each time somebody gets the floor.
    ///
    /// @param waiting everybody who waited, the next speaker too
    record Moment(List<Request> waiting, Heard heard, List<Place> order) {

        Request next() {
            return order.getFirst().request();
        }

        List<Request> others() {
            return waiting.stream().filter(request -> request.number() != next().number()).toList();
        }
    }

    /// Lets people ask and speak until about sixty speeches were made, and shows every moment.
    static void run(long seed, Policy policy, BiConsumer<Long, Moment> watch) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var people = new ArrayList<Request>();
        for (int i = 0; i < 40; i++) {
            var person = Request.of(i + 1, "p" + i, ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size())));
            person = random.nextInt(10) < 8 ? person.with("gender", random.nextInt(3) == 0 ? "women" : "men") : person;
            people.add(random.nextBoolean() ? person.with("tendency", TENDENCIES.get(random.nextInt(3))) : person);
        }
        var waiting = new ArrayList<Request>();
        var heard = Heard.NOTHING;
        int asked = 0;
        for (int step = 0; step < 120; step++) {
            // a few keen people ask far more often than others
            var person = people.get(Math.min(random.nextInt(40), random.nextInt(40)));
            if (waiting.stream().noneMatch(one -> one.person().equals(person.person()))) {
                waiting.add(new Request(++asked, person.person(), person.organisation(),
                        Side.values()[random.nextInt(3)], person.traits()));
            }
            if (random.nextBoolean() && !waiting.isEmpty()) {
                var order = policy.order(waiting, heard, 180);
                watch.accept(seed, new Moment(List.copyOf(waiting), heard, order));
                var next = order.getFirst().request();
                heard = heard.with(next.speech(20 + random.nextInt(280)));
                waiting.remove(next);
            }
        }
    }

    static Optional<String> gender(Request request) {
        return Optional.ofNullable(request.traits().get("gender"));
    }
}
