package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.day.Taken;
import org.regroup.platform.accounts.PersonId;
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

/// What was remitted, referred back or not reached: who has it, until when they answer, and what they answered. What the
/// conference decided is read from its log.
@Service
@Transactional
public class Remits {

    static final int LONGEST_ANSWER = 10_000;

    private final JdbcClient jdbc;
    private final UnheardRepository unheard;
    private final Happenings happenings;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    Remits(JdbcClient jdbc, UnheardRepository unheard, Happenings happenings, ConferenceAccess access, Offices offices,
            Clock clock) {
        this.jdbc = jdbc;
        this.unheard = unheard;
        this.happenings = happenings;
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    /// Everything that was handed on, in the order in which it was. In three queries.
    @Transactional(readOnly = true)
    public List<Remit> of(ConferenceId conference) {
        return of(conference, unheard.of(conference));
    }

    private List<Remit> of(ConferenceId conference, List<Unheard> left) {
        var answers = answers(conference);
        var decided = happenings.hall(conference).business().items().stream()
                .flatMap(taken -> decided(taken, answers).stream());
        var sent = left.stream().filter(one -> one.rule() == Unreached.REMITTED)
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

    @Transactional(readOnly = true)
    RemitsView view(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        var left = unheard.of(id);
        return new RemitsView(conference, of(id, left), left, access.sponsors(reader, conference),
                offices.held(reader, id, Office.Kind.ARRANGEMENTS), LocalDate.ofInstant(Sql.now(clock), conference.zone()));
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
}
