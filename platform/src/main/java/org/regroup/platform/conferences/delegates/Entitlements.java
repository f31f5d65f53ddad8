package org.regroup.platform.conferences.delegates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.Rational;
import org.regroup.hall.day.Act;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointKind;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// How many delegates each organisation sends: proposed by one sponsor, adopted by another, frozen from the rolls on its day.
///
/// Members are counted as they were at the beginning of that day, or when the rule was adopted if that was later, whenever it is
/// done: who came or went afterwards changes nothing.
@Service
@Transactional
public class Entitlements implements JointKind {

    public static final String CODE = "entitlement";
    static final int MOST_ORGANISATIONS = 200;
    static final int MOST_LOTS = 500;
    static final int MOST_STEP = 100_000;
    static final int MOST_MINIMUM = 100;

    private final EntitlementRepository stored;
    private final EntitlementText text;
    private final Organisations organisations;
    private final Clock clock;

    Entitlements(EntitlementRepository stored, EntitlementText text, Organisations organisations, Clock clock) {
        this.stored = stored;
        this.text = text;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// What stands for a conference.
    ///
    /// @param countedAt the moment of which members are counted
    /// @param frozenAt  null as long as numbers still follow the rolls
    /// @param entitled  in the order of the rule
    public record Standing(Entitlement rule, Instant countedAt, @Nullable Instant frozenAt, List<Entitled> entitled) {

        public Standing {
            entitled = List.copyOf(entitled);
        }

        public boolean frozen() {
            return frozenAt != null;
        }

        public int seats() {
            return entitled.stream().mapToInt(Entitled::seats).sum();
        }

        public int lots() {
            return Math.toIntExact(rule.apportionment().lot());
        }

        /// As the log of the hall says it: whoever is drawn by lot comes for no organisation.
        public List<Act.Seats> logged() {
            var sent = entitled.stream().map(one -> new Act.Seats(one.organisation().toString(), one.seats()));
            return (lots() == 0 ? sent : Stream.concat(sent, Stream.of(new Act.Seats("", lots())))).toList();
        }

        public Optional<Entitled> of(OrganisationId organisation) {
            return entitled.stream().filter(one -> one.organisation().equals(organisation)).findFirst();
        }
    }

    /// As content of a joint act.
    public String write(Entitlement rule) {
        return text.write(rule);
    }

    Entitlement read(String content) {
        return text.read(content);
    }

    /// What was adopted, with the frozen numbers or those that the rolls give; empty where nothing was.
    @Transactional(readOnly = true)
    public Optional<Standing> of(Conference conference) {
        return stored.find(conference.id()).map(adopted -> {
            var rule = text.read(adopted.rule());
            var day = day(conference, rule, adopted);
            var entitled = adopted.frozenAt() == null ? counted(conference, rule, day) : stored.frozen(conference.id());
            return new Standing(rule, day, adopted.frozenAt(), entitled);
        });
    }

    /// What a rule that nobody has adopted would give by the rolls as they are.
    @Transactional(readOnly = true)
    public List<Entitled> counted(Conference conference, Entitlement rule) {
        return counted(conference, rule, Sql.now(clock));
    }

    private static Instant day(Conference conference, Entitlement rule, EntitlementRepository.Adopted adopted) {
        var day = rule.freezesAt(conference.zone());
        return day.isBefore(adopted.adoptedAt()) ? adopted.adoptedAt() : day;
    }

    /// As the rolls were at a moment, or as they are where that has not come.
    private List<Entitled> counted(Conference conference, Entitlement rule, Instant day) {
        var now = Sql.now(clock);
        var lines = stored.counted(rule.organisations(), day.isBefore(now) ? day : now, conference.zone());
        var members = new LinkedHashMap<String, Long>();
        lines.forEach(one -> members.put(one.organisation().toString(), (long) one.members()));
        var seats = rule.apportionment().seats(members);
        return lines.stream().map(one -> new Entitled(one.organisation(), one.mark(), one.members(), one.joined(),
                Math.toIntExact(seats.getOrDefault(one.organisation().toString(), 0L)))).toList();
    }

    /// Freezes the numbers once the day has come.
    ///
    /// @return whether they are frozen now
    boolean freeze(Conference conference) {
        var now = Sql.now(clock);
        var found = stored.held(conference.id()).orElse(null);
        if (found == null || found.frozenAt() != null) {
            return found != null;
        }
        var rule = text.read(found.rule());
        var day = day(conference, rule, found);
        if (day.isAfter(now)) {
            return false;
        }
        stored.freeze(conference.id(), counted(conference, rule, day), now);
        return true;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var rule = text.read(content);
        var grounds = new ArrayList<Ground>();
        if (stored.find(conference.id()).filter(one -> one.frozenAt() != null).isPresent()) {
            grounds.add(Ground.of("attendees.ground.frozen"));
        }
        if (rule.freezesOn().isBefore(LocalDate.ofInstant(now, conference.zone()))
                || rule.freezesOn().isAfter(conference.startsOn())) {
            grounds.add(Ground.at("freezesOn", "attendees.ground.freezesOn", conference.startsOn()));
        }
        if (rule.organisations().isEmpty() || rule.organisations().size() > MOST_ORGANISATIONS
                || organisations.byId(rule.organisations()).size() != rule.organisations().size()) {
            grounds.add(Ground.at("organisations", "attendees.ground.organisations"));
        }
        var seats = rule.apportionment();
        range("minimum", seats.minimum(), 1, MOST_MINIMUM, grounds);
        range("step", seats.step(), 1, MOST_STEP, grounds);
        range("lot", seats.lot(), 0, MOST_LOTS, grounds);
        range("perAlternate", rule.perAlternate(), 1, 100, grounds);
        share("quorumEach", rule.quorumEach(), grounds);
        return grounds;
    }

    static void range(String field, long value, int least, int most, List<Ground> grounds) {
        if (value < least || value > most) {
            grounds.add(Ground.at(field, "attendees.ground.range", least, most));
        }
    }

    private static void share(String field, Rational share, List<Ground> grounds) {
        if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
            grounds.add(Ground.at(field, "attendees.ground.percent", 0, 100));
        }
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        stored.adopt(conference.id(), act, now);
        freeze(conference);
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        return DelegateWords.rule(page, text.read(content));
    }
}
