package org.regroup.platform.decisions.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCard;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Mark;

/// The organisations that are to decide a question, with what their cards say at this moment.
@Component
class Parties {

    private static final Map<OrganisationId, Integer> NONE = Map.of();

    private final QuestionRoll roll;
    private final RuleCards cards;
    private final Organisations organisations;
    private final Alliances alliances;
    private final HouseRules house;

    Parties(QuestionRoll roll, RuleCards cards, Organisations organisations, Alliances alliances,
            HouseRules house) {
        this.roll = roll;
        this.cards = cards;
        this.organisations = organisations;
        this.alliances = alliances;
        this.house = house;
    }

    /// @param card its rule card in force; null where it has none
    private record Candidate(Organisation organisation, int mark, @Nullable RuleCard card) {

        Optional<Procedure> procedure(QuestionKind kind) {
            return card == null ? Optional.empty() : card.procedure(kind);
        }
    }

    private List<Candidate> candidates(Holder holder) {
        Map<OrganisationId, Integer> marks = switch (holder) {
            case Holder.OfOrganisation _ -> Map.of();
            case Holder.OfAlliance(var alliance, _) -> alliances.affiliates(alliance).stream()
                    .collect(Collectors.toMap(Affiliate::organisation, Affiliate::mark));
        };
        var deciding = holder instanceof Holder.OfOrganisation own ? List.of(own.organisation()) : List.copyOf(marks.keySet());
        var known = cards.current(deciding);
        return organisations.byId(deciding).values().stream()
                .map(one -> new Candidate(one, marks.getOrDefault(one.id(), one.mark()), known.get(one.id()))).toList();
    }

    /// What keeps an organisation from deciding: no card for this kind of question, nobody to vote, or too little time for
    /// its notice; and what keeps the joint rule from being meant among them.
    List<Ground> grounds(Holder holder, QuestionTerms terms, Instant now) {
        var grounds = new ArrayList<Ground>();
        var candidates = candidates(holder);
        for (var one : candidates) {
            one.procedure(terms.kind()).ifPresentOrElse(procedure -> ready(one.organisation(), procedure, terms, now, grounds),
                    () -> grounds.add(Ground.of("questions.ground.noCard", one.organisation().name())));
        }
        if (grounds.isEmpty() && terms.rule() instanceof JointRule rule) {
            rule.problems(candidates.stream().map(one -> org.regroup.counting.decisions.Affiliate.of(one.organisation().name(), 1,
                    one.procedure(terms.kind()).orElseThrow().rule())).toList())
                    .forEach(problem -> grounds.add(Ground.at("rule", "questions.ground.rule", problem)));
        }
        return grounds;
    }

    private void ready(Organisation organisation, Procedure procedure, QuestionTerms terms, Instant now, List<Ground> grounds) {
        var opens = opens(procedure, terms, now);
        if (!opens.isBefore(terms.closesAt())) {
            grounds.add(Ground.at("closesAt", "questions.ground.notice", organisation.name(), procedure.noticeDays(), opens));
        }
        var size = roll.size(organisation.id(), procedure, now);
        if (size.lines() == 0) {
            grounds.add(procedure.electorate() == Electorate.BODY
                    ? Ground.of("questions.ground.noSeats", organisation.name(), procedure.body())
                    : Ground.of("questions.ground.emptyRoll", organisation.name()));
        }
        int members = roll.members(organisation.id(), terms.zone()).number();
        if (size.people() > members) {
            grounds.add(Ground.of(procedure.electorate() == Electorate.BODY
                    ? "questions.ground.seats"
                    : "questions.ground.carried", organisation.name(), size.people(), members));
        }
    }

    /// As they are fixed at this moment; asked only where no ground speaks against it.
    List<Party> of(Holder holder, QuestionTerms terms, Instant now) {
        var candidates = candidates(holder);
        var delegates = holder instanceof Holder.OfAlliance joint ? delegates(joint.alliance(), candidates, terms) : NONE;
        return candidates.stream().map(one -> {
            var card = Objects.requireNonNull(one.card());
            var procedure = card.procedure(terms.kind()).orElseThrow();
            var id = one.organisation().id();
            var members = roll.members(id, terms.zone());
            var size = roll.size(id, procedure, now);
            return new Party(id, new Mark(one.mark(), one.organisation().monogram(), one.organisation().name()), card.id(),
                    card.version(), procedure,
                    opens(procedure, terms, now), members.number(), size.lines(), size.votes(), size.people(),
                    delegates.getOrDefault(id, 0), members.joined(), null);
        }).toList();
    }

    /// What the standing orders give to each by its members at this moment.
    private Map<OrganisationId, Integer> delegates(AllianceId alliance, List<Candidate> candidates, QuestionTerms terms) {
        var members = new LinkedHashMap<OrganisationId, Integer>();
        candidates.forEach(one -> members.put(one.organisation().id(),
                roll.members(one.organisation().id(), terms.zone()).number()));
        return house.delegates(alliance, members).orElse(NONE);
    }

    private static Instant opens(Procedure procedure, QuestionTerms terms, Instant now) {
        var notice = now.plus(Duration.ofDays(procedure.noticeDays()));
        return notice.isAfter(terms.opensAt()) ? notice : terms.opensAt();
    }
}
