package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Taken;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// What was remitted, referred back or not reached: who has it, until when they answer, and what they answered.
///
/// What the conference decided is read from its log; what it did not reach is disposed of by the rule of its section.
@Service
@Transactional
public class Remits {

    static final int LONGEST_ANSWER = 10_000;
    static final int LONGEST_ADDRESSEE = 200;

    private final JdbcClient jdbc;
    private final Business business;
    private final Happenings happenings;
    private final Orders orders;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    Remits(JdbcClient jdbc, Business business, Happenings happenings, Orders orders, ConferenceAccess access, Offices offices,
            Clock clock) {
        this.jdbc = jdbc;
        this.business = business;
        this.happenings = happenings;
        this.orders = orders;
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    /// Everything that was handed on, in the order in which it was. In three queries.
    @Transactional(readOnly = true)
    public List<Remit> of(ConferenceId conference) {
        return of(conference, unheard(conference));
    }

    private List<Remit> of(ConferenceId conference, List<Unheard> unheard) {
        var answers = answers(conference);
        var decided = happenings.hall(conference).business().items().stream()
                .flatMap(taken -> decided(taken, answers).stream());
        var sent = unheard.stream().filter(one -> one.rule() == Unreached.REMITTED)
                .map(one -> new Remit(one.item(), one.title(), Remit.Kind.UNREACHED, one.addressee(), "", one.answerBy(),
                        one.at(), answers.get(one.item())));
        return Stream.concat(decided, sent).sorted(Comparator.comparing(Remit::at).thenComparingInt(Remit::item)).toList();
    }

    private static List<Remit> decided(Taken taken, Map<Integer, Remit.Answer> answers) {
        var how = taken.how().orElse(null);
        if (how == null || !taken.item().matches("\\d{1,9}")) {
            return List.of();
        }
        var kind = switch (how.disposal()) {
            case REMITTED -> Remit.Kind.REMITTED;
            case REFERRED_BACK -> Remit.Kind.REFERRED_BACK;
            case CARRIED, FELL, NEXT_BUSINESS, WITHDRAWN, NOTED, NOT_REACHED -> null;
        };
        int item = Integer.parseInt(taken.item());
        return kind == null
                ? List.of()
                : List.of(new Remit(item, taken.title(), kind, how.to(), how.words(), Days.read(how.by()).orElse(null),
                        taken.done().orElseThrow(), answers.get(item)));
    }

    /// What became of items that were not reached.
    @Transactional(readOnly = true)
    public List<Unheard> unheard(ConferenceId conference) {
        return jdbc.sql("""
                select u.*, i.title from business_unheard u
                join business_item i on i.conference = u.conference and i.number = u.item
                where u.conference = :id order by u.item""").param("id", conference.value())
                .query(Remits::unheard).list();
    }

    /// Once the last sitting is over, whatever was not reached goes the way its section says, all of it at once.
    ///
    /// @param addressee who gets what is remitted
    /// @param answerBy  until when they answer
    public Outcome<List<Unheard>> dispose(PersonId by, ConferenceId id, String addressee, @Nullable LocalDate answerBy) {
        var conference = access.hold(by, id);
        offices.require(by, id, Office.Kind.ARRANGEMENTS);
        var now = Sql.now(clock);
        var today = LocalDate.ofInstant(now, conference.zone());
        var agenda = business.of(id);
        var to = PlainText.line(addressee);
        var rules = left(id, agenda);
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        if (agenda.sittings().isEmpty() || now.isBefore(agenda.sittings().getLast().end())) {
            grounds.add(Ground.of("business.ground.unheard.early"));
        } else if (rules.isEmpty()) {
            grounds.add(Ground.of("business.ground.unheard.none"));
        }
        if (rules.containsValue(Unreached.REMITTED)) {
            PlainText.require("business", "addressee", to, LONGEST_ADDRESSEE, grounds);
            if (answerBy == null || !answerBy.isAfter(today)) {
                grounds.add(Ground.at("answerBy", "business.ground.answerBy"));
            }
        }
        return Outcome.unless(grounds, () -> {
            rules.forEach((item, rule) -> insert(id, item, rule, to, answerBy, by, now));
            return unheard(id);
        });
    }

    private void insert(ConferenceId id, int item, Unreached rule, String to, @Nullable LocalDate answerBy, PersonId by,
            Instant now) {
        boolean remitted = rule == Unreached.REMITTED;
        jdbc.sql("""
                insert into business_unheard (conference, item, rule, addressee, answer_by, entered_by, entered_at)
                values (:id, :item, :rule, :to, :answer, :by, :now)""").param("id", id.value()).param("item", item)
                .param("rule", rule.name().toLowerCase(Locale.ROOT)).param("to", remitted ? to : "")
                .param("answer", remitted ? answerBy : null, java.sql.Types.DATE).param("by", by.value())
                .param("now", Sql.at(now)).update();
    }

    /// Items that were never done with and not disposed of, each with the rule that holds for it.
    @Transactional(readOnly = true)
    public Map<Integer, Unreached> left(ConferenceId id, Agenda agenda) {
        var dealt = happenings.hall(id).business().items().stream().filter(taken -> taken.done().isPresent())
                .filter(taken -> taken.how().orElseThrow().disposal() != Act.Disposal.NOT_REACHED).map(Taken::item)
                .collect(Collectors.toCollection(HashSet::new));
        unheard(id).forEach(one -> dealt.add(Integer.toString(one.item())));
        var usual = orders.inForce(id).unreached();
        var left = new TreeMap<Integer, Unreached>();
        for (var section : agenda.sections()) {
            var rule = section.unreached() == null ? usual : section.unreached();
            section.items().stream().filter(item -> heard(item) && !dealt.contains(item.name()))
                    .forEach(item -> left.put(item.number(), rule));
        }
        return left;
    }

    /// Only what could have been decided is handed on: nobody answers a tea break.
    private static boolean heard(BusinessItem item) {
        return Set.of(ItemKind.MOTION, ItemKind.REPORT, ItemKind.OTHER, ItemKind.ELECTION).contains(item.kind())
                && (item.motion() == null || item.motion().stands());
    }

    /// An organisation answers; one that is named as having to answer does it itself. An answer is not changed afterwards.
    public Outcome<Remit> answer(PersonId by, OrganisationId under, ConferenceId id, int item, String words) {
        var conference = access.hold(by, id);
        access.requireSponsor(by, under, conference);
        var remit = find(id, item);
        var text = PlainText.lines(words);
        var grounds = new ArrayList<Ground>();
        PlainText.require("business", "answer", text, LONGEST_ANSWER, grounds);
        if (remit.answer() != null) {
            grounds.add(Ground.of("business.ground.answered"));
        }
        boolean others = conference.standing().stream().filter(one -> !one.equals(under))
                .anyMatch(one -> conference.sponsor(one).orElseThrow().mark().name().equalsIgnoreCase(remit.addressee()));
        if (others) {
            grounds.add(Ground.of("business.ground.answer.theirs", remit.addressee()));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql("""
                    insert into business_answer (conference, item, words, answered_by, organisation, answered_at)
                    values (:id, :item, :words, :by, :under, :now)""").param("id", id.value()).param("item", item)
                    .param("words", text).param("by", by.value()).param("under", under.value())
                    .param("now", Sql.at(Sql.now(clock))).update();
            return find(id, item);
        });
    }

    /// What was handed on, for its reader.
    ///
    /// @param unheard  what was not reached, and what became of it by rule
    /// @param under    the sponsors for which the reader may answer
    /// @param arranges whether the reader disposes of what was not reached
    public record View(Conference conference, List<Remit> remits, List<Unheard> unheard, List<OrganisationId> under,
            boolean arranges, LocalDate today) {

        public String href() {
            return conference.href() + "/remits";
        }
    }

    @Transactional(readOnly = true)
    View view(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        var unheard = unheard(id);
        return new View(conference, of(id, unheard), unheard, access.sponsors(reader, conference),
                offices.held(reader, id, Office.Kind.ARRANGEMENTS), LocalDate.ofInstant(Sql.now(clock), conference.zone()));
    }

    /// What is left, for those who dispose of it.
    ///
    /// @param left numbers of items, each with the rule that holds for it
    public record Left(Conference conference, Agenda agenda, Map<Integer, Unreached> left, boolean over) {

        public String href() {
            return conference.href() + "/remits";
        }

        public boolean remits() {
            return left.containsValue(Unreached.REMITTED);
        }
    }

    @Transactional(readOnly = true)
    Left left(ConferenceId id, PersonId reader) {
        var conference = access.require(reader, id);
        offices.require(reader, id, Office.Kind.ARRANGEMENTS);
        var agenda = business.of(id);
        return new Left(conference, agenda, left(id, agenda), !agenda.sittings().isEmpty()
                && !Sql.now(clock).isBefore(agenda.sittings().getLast().end()));
    }

    private Remit find(ConferenceId id, int item) {
        return of(id).stream().filter(one -> one.item() == item).reduce((_, later) -> later)
                .orElseThrow(() -> new NotFound("remit"));
    }

    private Map<Integer, Remit.Answer> answers(ConferenceId conference) {
        var answers = new HashMap<Integer, Remit.Answer>();
        jdbc.sql("""
                select a.*, o.name, o.monogram, o.mark from business_answer a join organisation o on o.id = a.organisation
                where a.conference = :id""").param("id", conference.value()).query(row -> {
            answers.put(row.getInt("item"), new Remit.Answer(Sql.text(row, "words"),
                    new Mark(row.getInt("mark"), Sql.text(row, "monogram"), Sql.text(row, "name")),
                    Sql.instant(row, "answered_at")));
        });
        return answers;
    }

    private static Unheard unheard(ResultSet row, int number) throws SQLException {
        return new Unheard(row.getInt("item"), Sql.text(row, "title"),
                Unreached.valueOf(Sql.text(row, "rule").toUpperCase(Locale.ROOT)),
                Sql.text(row, "addressee"), row.getObject("answer_by", LocalDate.class), Sql.instant(row, "entered_at"));
    }
}
