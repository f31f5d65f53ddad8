package org.regroup.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.regroup.counting.Method;
import org.regroup.counting.Method.Reads;
import org.regroup.counting.Method.Seats;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.Nearest;

/// The word by which somebody asks for a method: its own name, or another one in use.
record MethodWord(Method method, Optional<String> note) {

    private static final Map<String, String> OTHER_NAMES = new TreeMap<>(Map.ofEntries(Map.entry("stv", "scottish"),
            Map.entry("scotland", "scottish"), Map.entry("wigm", "wig"), Map.entry("meek-prf", "meek"), Map.entry("ers", "ers97"),
            Map.entry("prsa", "prsa77"), Map.entry("rcv", "irv"), Map.entry("alternative-vote", "irv"),
            Map.entry("condorcet", "schulze"),
            Map.entry("beatpath", "schulze"), Map.entry("tideman", "ranked-pairs"), Map.entry("fptp", "plurality"),
            Map.entry("range", "score"), Map.entry("mes", "equal-shares"), Map.entry("rule-x", "equal-shares"),
            Map.entry("phragmen", "seq-phragmen"), Map.entry("thiele", "seq-pav"), Map.entry("spav", "seq-pav"),
            Map.entry("jefferson", "dhondt"), Map.entry("webster", "sainte-lague"), Map.entry("hamilton", "largest-remainder"),
            Map.entry("hare-niemeyer", "largest-remainder")));

    /// Empty if no method is called that.
    static Optional<MethodWord> of(String word) {
        return Methods.named(word).map(m -> new MethodWord(m, Optional.empty())).or(() -> Optional
                .ofNullable(OTHER_NAMES.get(word))
                .flatMap(Methods::named)
                .map(m -> new MethodWord(m, Optional.of("\"" + word + "\" was taken for " + m.name() + ": " + m.title() + "."))));
    }

    static String unknown(String word) {
        List<String> names = Methods.all().stream().map(Method::name).toList();
        return "There is no method \"" + word + "\"." + Nearest.question(word, names) + " The methods are: "
                + String.join(", ", names);
    }

    /// What could be meant where no method was named.
    static String choose(boolean ranked, int seats) {
        List<String> fitting = Methods.all().stream()
                .filter(m -> (m.reads() == Reads.RANKINGS) == ranked && (seats == 1 || m.seats() != Seats.ONE))
                .map(Method::name).toList();
        return "Name a method with --method. For these ballots (" + (ranked ? "ranked" : "scores or approvals") + ", " + seats
                + (seats == 1 ? " seat" : " seats") + "): " + String.join(", ", fitting)
                + ". \"regroup count --methods\" says what each does";
    }

    /// Each method in two lines, with its source.
    static String all() {
        StringBuilder all = new StringBuilder();
        for (Method method : Methods.all()) {
            all.append(method.name()).append("  ").append(method.title()).append(", ")
                    .append(switch (method.reads()) {
                        case RANKINGS -> "ranked ballots";
                        case SCORES -> "scores";
                        case APPROVALS -> "approvals";
                        case SCORES_OR_APPROVALS -> "scores or approvals";
                    }).append(switch (method.seats()) {
                        case ONE -> ", one seat";
                        case SEVERAL -> ", one seat or more";
                        case SHARED -> ", seats shared out among lists";
                    }).append('\n');
            method.about().forEach(line -> all.append("    ").append(line).append('\n'));
            all.append("    Source: ").append(method.source()).append('\n');
            method.parameters().forEach(p -> all.append("    --set ").append(p.name()).append('=').append(p.standard())
                    .append(p.choices().size() > 1
                            ? " (or " + String.join(", ", p.choices().subList(1, p.choices().size())) + ")"
                            : "")
                    .append("  ").append(p.about()).append('\n'));
        }
        return all.append("\nOther names: ")
                .append(String.join(", ", OTHER_NAMES.entrySet().stream().filter(e -> Methods.named(e.getValue()).isPresent())
                        .map(e -> e.getKey() + " = " + e.getValue()).toList()))
                .append(".\n").toString();
    }
}
