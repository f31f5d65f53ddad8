package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The rules by which organisations decide. What an organisation's rulebook says is entered once; from then on only the
/// organisation itself changes it, by the rules that are in force.
@Service
@Transactional
public class RuleCards {

    static final int LONGEST_NOTICE = 365;
    static final int LONGEST_BODY = 200;
    static final int MOST_SEATS = 10_000;
    static final int LONGEST_SOURCE = 500;

    private final RuleCardRepository cards;
    private final OrganisationRepository organisations;
    private final Access access;
    private final Clock clock;

    RuleCards(RuleCardRepository cards, OrganisationRepository organisations, Access access, Clock clock) {
        this.cards = cards;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<RuleCard> current(OrganisationId organisation) {
        return cards.current(List.of(organisation)).stream().findFirst();
    }

    /// The cards in force of those that have one, in one query.
    @Transactional(readOnly = true)
    public Map<OrganisationId, RuleCard> current(Collection<OrganisationId> of) {
        var found = new LinkedHashMap<OrganisationId, RuleCard>();
        if (!of.isEmpty()) {
            cards.current(of).forEach(card -> found.put(card.organisation(), card));
        }
        return found;
    }

    /// Every version, the latest first. Cards are public: whoever is asked to agree may know by which rule.
    @Transactional(readOnly = true)
    public List<RuleCard> versions(OrganisationId organisation) {
        return cards.of(organisation);
    }

    /// How many could vote today, whoever decides. The numbers are public, the names are not.
    @Transactional(readOnly = true)
    public Electors electors(OrganisationId organisation) {
        return cards.electors(organisation, clock.instant());
    }

    /// Enters what the organisation's rulebook says. Only the first version comes about so.
    ///
    /// @param source where it stands, such as "Rulebook of 2019, article 4"
    public Outcome<RuleCard> declare(PersonId by, OrganisationId organisation, List<Procedure> procedures, String source) {
        access.holder(by, Act.GRANT_MANDATES, organisation);
        organisations.lock(organisation);
        var tidy = PlainText.lines(source);
        var grounds = withSource(grounds(procedures), source);
        if (current(organisation).isPresent()) {
            grounds.add(Ground.of("organisations.ground.card.declared"));
        }
        return Outcome.unless(grounds, () -> insert(new RuleCard(new RuleCardId(Ids.next(clock)), organisation, 1,
                byKind(procedures), tidy, by, null, Sql.now(clock))));
    }

    /// Puts a later version in force; the caller has a carried decision of the organisation for it.
    ///
    /// @param decision the question by which the organisation adopted it
    public RuleCard adopt(OrganisationId organisation, List<Procedure> procedures, String source, UUID decision) {
        organisations.lock(organisation);
        int version = current(organisation).map(RuleCard::version).orElse(0) + 1;
        return insert(new RuleCard(new RuleCardId(Ids.next(clock)), organisation, version, byKind(procedures), source, null,
                decision, Sql.now(clock)));
    }

    /// Everything that speaks against a card; asked before a change is put as well.
    public static List<Ground> grounds(List<Procedure> procedures) {
        var grounds = new ArrayList<Ground>();
        if (procedures.stream().noneMatch(p -> p.kind() == QuestionKind.RULE_CHANGE)) {
            grounds.add(Ground.at("rule_change", "organisations.ground.card.ruleChange"));
        }
        procedures.forEach(one -> grounds(one, one.kind().code(), grounds));
        return grounds;
    }

    /// With what is wrong with where the rules stand, so that everything is said at once.
    public static List<Ground> withSource(List<Ground> grounds, String source) {
        var all = new ArrayList<>(grounds);
        PlainText.require("organisations", "cardSource", PlainText.lines(source), LONGEST_SOURCE, all);
        return all;
    }

    /// What speaks against one procedure.
    ///
    /// @param at what the names of its fields begin with
    static void grounds(Procedure one, String at, List<Ground> grounds) {
        if (one.noticeDays() < 0 || one.noticeDays() > LONGEST_NOTICE) {
            grounds.add(Ground.at(at + "-noticeDays", "organisations.ground.card.notice", LONGEST_NOTICE));
        }
        if (one.electorate() == Electorate.BODY && one.body().isBlank()) {
            grounds.add(Ground.at(at + "-body", "organisations.ground.card.body"));
        }
        if (one.electorate() == Electorate.BODY && (one.seats() < 1 || one.seats() > MOST_SEATS)) {
            grounds.add(Ground.at(at + "-seats", "organisations.ground.card.seats", MOST_SEATS));
        }
        if (one.body().length() > LONGEST_BODY) {
            grounds.add(Ground.at(at + "-body", "organisations.ground.tooLong", LONGEST_BODY, one.body().length()));
        }
        if (one.electorate() == Electorate.BODY && !one.method().counted()) {
            grounds.add(Ground.at(at + "-method", "organisations.ground.card.bodyMeets"));
        }
        if (one.weight() == CardWeight.MEMBERS && one.secrecy() == Secrecy.SECRET) {
            grounds.add(Ground.at(at + "-weight", "organisations.ground.card.weightSecret"));
        }
        if (one.weight() == CardWeight.MEMBERS && one.method() == VoteMethod.MEETING) {
            grounds.add(Ground.at(at + "-weight", "organisations.ground.card.weightHands"));
        }
        if (one.method() == VoteMethod.CARDS && one.electorate() == Electorate.MEMBERS) {
            grounds.add(Ground.at(at + "-method", "organisations.ground.card.cards"));
        }
        if (one.method().onPaper() && one.electorate() == Electorate.UNITS) {
            grounds.add(Ground.at(at + "-method", "organisations.ground.card.paperUnits"));
        }
        if (unitsShown(one)) {
            grounds.add(Ground.at(at + "-secrecy", "organisations.ground.card.unitsSecret"));
        }
        if (one.method().onPaper() && one.secrecy() != Secrecy.SECRET) {
            grounds.add(Ground.at(at + "-secrecy", "organisations.ground.card.paperNamed"));
        }
    }

    /// Whether ballots of units are said to be secret though each tells how many members it stands for, and so whose it is.
    public static boolean unitsShown(Procedure one) {
        return one.electorate() == Electorate.UNITS && one.secrecy() == Secrecy.SECRET && !one.method().counted();
    }

    private RuleCard insert(RuleCard card) {
        cards.insert(card);
        return card;
    }

    private static Map<QuestionKind, Procedure> byKind(List<Procedure> procedures) {
        var byKind = new LinkedHashMap<QuestionKind, Procedure>();
        procedures.forEach(one -> byKind.put(one.kind(), one));
        return byKind;
    }
}
