package org.regroup.platform.decisions.certificates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.regroup.counting.decisions.Casting;
import org.regroup.counting.decisions.Majority;
import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.ItemCertificate;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.shared.Typed;

/// The chair's casting vote, where an organisation's own rule leaves a tie to it: given by whoever draws the certificate up,
/// whose name says so, and agreed to by the second person.
public final class CastingVote {

    static final String ASKED = "certificates.ground.chair";
    /// As certificates are worded in every file.
    private static final String CHAIR = " (chair’s casting vote)";

    private CastingVote() {}

    /// The field in which it is given for an item.
    public static String field(int item) {
        return "chair" + item;
    }

    /// The items on which votes are tied and the chair decides.
    static List<Integer> tied(Party party, Certification drawn) {
        var rule = party.procedure().rule();
        boolean asks = rule.conditions().stream().anyMatch(one -> one instanceof Majority majority
                && majority.ifTied() == Majority.IfTied.CHAIR_DECIDES);
        return !asks
                ? List.of()
                : drawn.items().stream().filter(item -> item.votes().problems().isEmpty()
                        && rule.judge(item.votes().votes(), new Casting.None()).outcome() == Outcome.OPEN)
                        .map(ItemCertificate::item).toList();
    }

    /// With the casting votes on these items, and the name of whoever gave them marked.
    static Certification given(Certification drawn, List<Integer> tied, Map<Integer, Boolean> chair) {
        var certification = drawn;
        for (int item : tied) {
            certification = certification.with(item, one -> one.withChair(Boolean.TRUE.equals(chair.get(item))));
        }
        return tied.isEmpty() ? certification : named(certification);
    }

    /// With the casting votes of the one that waited for a second person.
    static Certification as(Certification waited, Certification drawn) {
        var chair = new LinkedHashMap<Integer, Boolean>();
        waited.items().forEach(item -> item.chair().ifPresent(agrees -> chair.put(item.item(), agrees)));
        return given(drawn, List.copyOf(chair.keySet()), chair);
    }

    private static Certification named(Certification certification) {
        var attested = IntStream.range(0, certification.attested().size())
                .mapToObj(place -> certification.attested().get(place) + (place == 0 ? CHAIR : "")).toList();
        return new Certification(certification.number(), certification.at(), certification.items(), attested,
                certification.terms(), certification.returned(), certification.correction(), "");
    }

    /// As a form sends them.
    static Map<Integer, Boolean> read(Typed typed) {
        var chair = new LinkedHashMap<Integer, Boolean>();
        typed.values().forEach((field, value) -> {
            if (field.matches("chair\\d{1,3}") && (value.equals("y") || value.equals("n"))) {
                chair.put(Integer.valueOf(field.substring("chair".length())), value.equals("y"));
            }
        });
        return chair;
    }
}
