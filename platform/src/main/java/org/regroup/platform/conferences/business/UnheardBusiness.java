package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.day.Hall;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Business that a conference did not reach, and what becomes of it by the rule of its section or of the standing orders.
///
/// What is to be voted on without debate is called by the chair; only where that can be done no more does it wait for the next
/// conference, as does everything on which there is nothing to vote.
@Service
@Transactional
public class UnheardBusiness {

    static final int LONGEST_ADDRESSEE = 200;

    private final UnheardRepository unheard;
    private final Business business;
    private final Happenings happenings;
    private final Orders orders;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    UnheardBusiness(UnheardRepository unheard, Business business, Happenings happenings, Orders orders, ConferenceAccess access,
            Offices offices, Clock clock) {
        this.unheard = unheard;
        this.business = business;
        this.happenings = happenings;
        this.orders = orders;
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    /// Items that were never done with and not disposed of, each with the rule that holds for it.
    @Transactional(readOnly = true)
    public Map<Integer, Unreached> left(ConferenceId id, Agenda agenda) {
        var dealt = happenings.hall(id).business().items().stream().filter(taken -> taken.done().isPresent())
                .filter(taken -> !taken.missed()).flatMap(taken -> taken.items().stream())
                .collect(Collectors.toCollection(HashSet::new));
        unheard.of(id).forEach(one -> dealt.add(Integer.toString(one.item())));
        var usual = orders.inForce(id).unreached();
        var left = new TreeMap<Integer, Unreached>();
        for (var section : agenda.sections()) {
            var rule = section.rule(usual);
            section.items().stream().filter(item -> heard(item) && !dealt.contains(item.name()))
                    .forEach(item -> left.put(item.number(), rule(rule, item)));
        }
        return left;
    }

    /// Only what could have been decided is handed on: nobody answers a tea break.
    private static boolean heard(BusinessItem item) {
        return Set.of(ItemKind.MOTION, ItemKind.REPORT, ItemKind.OTHER, ItemKind.ELECTION).contains(item.kind())
                && (item.motion() == null || item.motion().stands());
    }

    private static Unreached rule(Unreached rule, BusinessItem item) {
        return rule == Unreached.VOTED_WITHOUT_DEBATE && item.motion() == null ? Unreached.NEXT_CONFERENCE : rule;
    }

    /// Once the last sitting is over, by the agenda and in the hall, whatever was not reached goes the way its section says, all of it at once.
    ///
    /// @param addressee who gets what is remitted
    /// @param answerBy  until when they answer
    /// @param unvoted   whether what was to be voted on without debate can be voted on no more, and waits for the next conference
    public Outcome<List<Unheard>> dispose(PersonId by, ConferenceId id, String addressee, @Nullable LocalDate answerBy,
            boolean unvoted) {
        var conference = access.hold(by, id);
        offices.require(by, id, Office.Kind.ARRANGEMENTS);
        var now = Sql.now(clock);
        var agenda = business.of(id);
        var to = PlainText.line(addressee);
        var rules = new TreeMap<>(left(id, agenda));
        if (unvoted) {
            rules.replaceAll((_, rule) -> rule == Unreached.VOTED_WITHOUT_DEBATE ? Unreached.NEXT_CONFERENCE : rule);
        }
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        if (!over(id, agenda, now)) {
            grounds.add(Ground.of("business.ground.unheard.early"));
        } else if (rules.isEmpty()) {
            grounds.add(Ground.of("business.ground.unheard.none"));
        }
        if (rules.containsValue(Unreached.VOTED_WITHOUT_DEBATE)) {
            grounds.add(Ground.at("unvoted", "business.ground.unheard.vote"));
        }
        if (rules.containsValue(Unreached.REMITTED)) {
            PlainText.require("business", "addressee", to, LONGEST_ADDRESSEE, grounds);
            if (answerBy == null || !answerBy.isAfter(LocalDate.ofInstant(now, conference.zone()))) {
                grounds.add(Ground.at("answerBy", "business.ground.answerBy"));
            }
        }
        return Outcome.unless(grounds, () -> {
            rules.forEach((item, rule) -> unheard.insert(id, item, rule, to, answerBy, by, now));
            return unheard.of(id);
        });
    }

    @Transactional(readOnly = true)
    UnheardLeft left(ConferenceId id, PersonId reader) {
        var conference = access.require(reader, id);
        offices.require(reader, id, Office.Kind.ARRANGEMENTS);
        var agenda = business.of(id);
        return new UnheardLeft(conference, agenda, left(id, agenda), over(id, agenda, Sql.now(clock)));
    }

    /// A sitting may last longer than the agenda says: what is called meanwhile is reached.
    private boolean over(ConferenceId id, Agenda agenda, Instant now) {
        return agenda.over(now) && happenings.hall(id).state() == Hall.State.NOT_SITTING;
    }
}
