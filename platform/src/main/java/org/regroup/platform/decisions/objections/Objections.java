package org.regroup.platform.decisions.objections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.decisions.Blocks;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionRoll;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Formal objections: while her organisation votes, a member says what harm to the common aims she sees, and may take it back
/// until the close. Where the organisation decides by consent, what stands at the close is its own objection.
@Service
@Transactional
public class Objections {

    static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final QuestionAccess access;
    private final QuestionActs acts;
    private final Clock clock;

    Objections(JdbcClient jdbc, QuestionAccess access, QuestionActs acts, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /// Whether an objection of a member makes the organisation object: where it decides by consent.
    public static boolean counts(Party party) {
        return party.procedure().rule().conditions().stream().anyMatch(Blocks.class::isInstance);
    }

    /// The items to which objections of an organisation's members stand.
    @Transactional(readOnly = true)
    public Set<Integer> standing(QuestionId question, OrganisationId organisation) {
        return new TreeSet<>(jdbc.sql("""
                select distinct item from question_objection
                where question = :question and organisation = :organisation and withdrawn_at is null""")
                .param("question", question.value()).param("organisation", organisation.value()).query(Integer.class).list());
    }

    /// Lodges an objection.
    ///
    /// @param elector the line of the roll for which this person votes
    /// @param item    0 for the whole, otherwise the clause
    /// @throws NotFound for those who belong to none of the organisations
    public Outcome<UUID> lodge(PersonId person, QuestionId id, @Nullable UUID elector, int item, String reason) {
        // held: what is lodged in the last moment is there when the result is certified
        var question = access.held(id);
        var reader = access.reader(question, person);
        if (reader.member().isEmpty() && reader.seats().isEmpty()) {
            throw new NotFound("objections");
        }
        var now = Sql.now(clock);
        var said = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        var seat = reader.seats().stream().filter(one -> one.elector().equals(elector)).findFirst().orElse(null);
        if (seat == null) {
            grounds.add(Ground.of("objections.ground.seat"));
            reader.member().stream().findFirst().ifPresent(one -> acts.refused(id, one, "object", now));
            return new Outcome.Refused<>(grounds);
        }
        if (!question.votes(question.party(seat.organisation()).orElseThrow(), now)) {
            grounds.add(Ground.of("objections.ground.closed"));
        }
        if (item < 0 || item >= question.items()) {
            grounds.add(Ground.at("item", "objections.ground.item"));
        }
        PlainText.require("objections", "said", said, LONGEST, grounds);
        return Outcome.unless(grounds, () -> put(seat, person, question, item, said));
    }

    /// In place of the words of one to the same item that stands.
    private UUID put(QuestionRoll.Seat seat, PersonId person, Question question, int item, String said) {
        return jdbc.sql("""
                insert into question_objection (id, question, organisation, person, item, said, lodged_at)
                values (:id, :question, :organisation, :person, :item, :said, :now)
                on conflict (question, organisation, person, item) where withdrawn_at is null
                do update set said = excluded.said, lodged_at = excluded.lodged_at returning id""")
                .param("id", Ids.next(clock)).param("question", question.id().value())
                .param("organisation", seat.organisation().value()).param("person", person.value()).param("item", item)
                .param("said", said).param("now", Sql.at(Sql.now(clock))).query(UUID.class).single();
    }

    /// Takes an objection back; by its author, until the close.
    ///
    /// @throws NotFound for everybody else
    public Outcome<Boolean> withdraw(PersonId person, QuestionId id, UUID objection) {
        var question = access.held(id);
        var organisation = jdbc.sql("""
                select organisation from question_objection
                where id = :id and question = :question and person = :person for update""").param("id", objection)
                .param("question", id.value()).param("person", person.value()).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound("objection"));
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (!question.votes(question.party(new OrganisationId(organisation)).orElseThrow(), now)) {
            grounds.add(Ground.of("objections.ground.stands"));
        }
        return Outcome.unless(grounds, () -> jdbc.sql("""
                update question_objection set withdrawn_at = :now where id = :id and withdrawn_at is null""")
                .param("now", Sql.at(now)).param("id", objection).update() == 1);
    }

    /// Those of these organisations, the first lodged first.
    @Transactional(readOnly = true)
    List<Objection> of(QuestionId question, Collection<OrganisationId> organisations, PersonId reader) {
        return jdbc.sql("""
                select o.*, case when y.secrecy = 'secret' then '' else coalesce(p.name, '') end "name", o.person = :person own
                from question_objection o join person p on p.id = o.person
                join question_party y on y.question = o.question and y.organisation = o.organisation
                where o.question = :question and o.organisation = any(:organisations) order by o.lodged_at, o.id""")
                .param("question", question.value()).param("person", reader.value())
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Objections::objection).list();
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(Sql.uuid(row, "id"), new OrganisationId(Sql.uuid(row, "organisation")), row.getInt("item"),
                Sql.text(row, "said"), Sql.text(row, "name"), row.getBoolean("own"), Sql.instant(row, "lodged_at"),
                Sql.instantOrNull(row, "withdrawn_at"));
    }
}
