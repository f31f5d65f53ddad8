package org.regroup.platform.decisions.urgent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.decisions.questions.Question.Spoken;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.Sql;

/// Urgent statements as they are stored.
@Repository
class UrgentRepository {

    private static final String SELECT = "select u.*, a.name alliance_name from urgent u join alliance a on a.id = u.alliance ";

    private final JdbcClient jdbc;

    UrgentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With its voices: two queries.
    Optional<Urgent> find(UrgentId id) {
        return whole(jdbc.sql(SELECT + "where u.id = :id").param("id", id.value()).query(UrgentRepository::map).list()).stream()
                .findFirst();
    }

    /// The same, held until the transaction is over.
    Optional<Urgent> held(UrgentId id) {
        jdbc.sql("select id from urgent where id = :id for no key update").param("id", id.value()).query(UUID.class).optional();
        return find(id);
    }

    /// Those of an alliance, the latest first, in two queries.
    List<Urgent> of(AllianceId alliance) {
        return whole(jdbc.sql(SELECT + "where u.alliance = :id order by u.number desc").param("id", alliance.value())
                .query(UrgentRepository::map).list());
    }

    /// Holds the numbering of an alliance until the transaction is over.
    int nextNumber(AllianceId alliance) {
        jdbc.sql("select id from alliance where id = :id for no key update").param("id", alliance.value()).query(UUID.class)
                .single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from urgent where alliance = :id").param("id", alliance.value())
                .query(Integer.class).single();
    }

    void insert(Urgent urgent) {
        var draft = urgent.draft();
        jdbc.sql("""
                insert into urgent (id, alliance, number, title, event, event_on, urgency, words, words_hash, language, days,
                    proposed_by, proposed_org, proposed_at, waits_until)
                values (:id, :alliance, :number, :title, :event, :eventOn, :urgency, :words, :hash, :language, :days, :by, :org,
                    :at, :waits)""").param("id", urgent.id().value()).param("alliance", urgent.alliance().value())
                .param("number", urgent.number()).param("title", draft.title()).param("event", draft.event())
                .param("eventOn", draft.eventOn()).param("urgency", draft.urgency()).param("words", draft.words())
                .param("hash", draft.hash()).param("language", draft.language().toLanguageTag()).param("days", draft.days())
                .param("by", urgent.proposed().person().value()).param("org", urgent.proposed().organisation().value())
                .param("at", Sql.at(urgent.proposedAt())).param("waits", Sql.at(urgent.waitsUntil())).update();
    }

    void insert(UrgentId urgent, UrgentVoice voice) {
        jdbc.sql("""
                insert into urgent_voice (id, urgent, organisation, person, name, kind, role, since, basis, detail, said, said_at)
                values (:id, :urgent, :org, :person, :name, :kind, :role, :since, :basis, :detail, :said, :at)""")
                .param("id", voice.id()).param("urgent", urgent.value()).param("org", voice.organisation().value())
                .param("person", voice.person().value()).param("name", voice.name()).param("kind", voice.kind().code())
                .param("role", voice.role().code())
                .param("since", Sql.at(voice.since())).param("basis", voice.basis().key()).param("detail", voice.detail())
                .param("said", voice.said()).param("at", Sql.at(voice.at())).update();
    }

    void publish(UrgentId id, Spoken by, Instant now, Instant lapses) {
        jdbc.sql("""
                update urgent set seconded_by = :by, seconded_org = :org, published_at = :now, lapses_at = :lapses
                where id = :id""").param("by", by.person().value()).param("org", by.organisation().value())
                .param("now", Sql.at(now)).param("lapses", Sql.at(lapses)).param("id", id.value()).update();
    }

    void takeBack(UrgentId id, Instant now) {
        jdbc.sql("update urgent set withdrawn_at = :now where id = :id").param("now", Sql.at(now)).param("id", id.value())
                .update();
    }

    void fell(UrgentId id, Instant now) {
        jdbc.sql("update urgent set fell_at = :now where id = :id").param("now", Sql.at(now)).param("id", id.value()).update();
    }

    void confirm(UrgentId id, QuestionId decision, Instant now) {
        jdbc.sql("update urgent set confirmed_at = :now, decision = :decision where id = :id").param("now", Sql.at(now))
                .param("decision", decision.value()).param("id", id.value()).update();
    }

    void end(UrgentVoice voice, Instant now, String how, String why) {
        jdbc.sql("update urgent_voice set ended_at = :now, ended_how = :how, ended_why = :why where id = :id")
                .param("now", Sql.at(now)).param("how", how).param("why", why).param("id", voice.id()).update();
    }

    void answer(UrgentVoice voice, UrgentVoice.Asked answer) {
        jdbc.sql("""
                update urgent_voice set question = :question, members = :members, votes = :votes, answered_at = :at
                where id = :id""").param("question", answer.question().value()).param("members", answer.yes() ? "yes" : "no")
                .param("votes", String.join(" ", answer.votes())).param("at", Sql.at(answer.at())).param("id", voice.id())
                .update();
    }

    /// A corrected certificate says yes where the first said no.
    void reinstate(UrgentVoice voice) {
        jdbc.sql("update urgent_voice set ended_at = null, ended_how = null, ended_why = '' where id = :id")
                .param("id", voice.id()).update();
    }

    /// The questions in which members are asked about these statements, in the order in which they were put.
    Map<UrgentId, List<Asking>> asking(Collection<UrgentId> ids) {
        var asking = new LinkedHashMap<UrgentId, List<Asking>>();
        jdbc.sql("""
                select q.id, q.payload, q.organisation, q.fixed_at, q.closes_at, q.lapses_at, q.outcome from question q
                where q.subject = :subject and q.payload = any(:ids) and q.called_off_at is null order by q.id""")
                .param("subject", Urgent.SUBJECT).param("ids", ids.stream().map(UrgentId::toString).toArray(String[]::new))
                .query(row -> {
                    var own = row.getObject("organisation", UUID.class);
                    var outcome = row.getString("outcome");
                    asking.computeIfAbsent(UrgentId.of(Sql.text(row, "payload")), _ -> new ArrayList<>())
                            .add(new Asking(new QuestionId(Sql.uuid(row, "id")), own == null ? null : new OrganisationId(own),
                                    Sql.instantOrNull(row, "fixed_at") != null, Sql.instant(row, "lapses_at"),
                                    Sql.instant(row, "closes_at"), outcome == null ? null : outcome.equals("carried")));
                });
        return asking;
    }

    /// Under how many unconfirmed statements, or proposals, an organisation's signature stands; holds the organisation so that
    /// two at once are counted one after the other.
    int open(OrganisationId organisation, Instant now) {
        jdbc.sql("select id from organisation where id = :id for no key update").param("id", organisation.value())
                .query(UUID.class).single();
        return jdbc.sql("""
                select count(*) from urgent_voice v join urgent u on u.id = v.urgent
                where v.organisation = :id and v.kind = 'signs' and v.ended_at is null and v.members is null
                and u.withdrawn_at is null and u.fell_at is null and u.confirmed_at is null
                and coalesce(u.lapses_at, u.waits_until) > :now""").param("id", organisation.value())
                .param("now", Sql.at(now)).query(Integer.class).single();
    }

    /// Whether the same words have been published here before without the members' confirmation, or stand already.
    boolean saidBefore(AllianceId alliance, String hash) {
        return jdbc.sql("""
                select exists (select from urgent where alliance = :alliance and words_hash = :hash
                and published_at is not null)""")
                .param("alliance", alliance.value()).param("hash", hash).query(Boolean.class).single();
    }

    private List<Urgent> whole(List<Urgent> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        Map<UUID, List<UrgentVoice>> voices = new LinkedHashMap<>();
        jdbc.sql("select * from urgent_voice where urgent = any(:ids) order by number")
                .param("ids", heads.stream().map(head -> head.id().value()).toArray(UUID[]::new)).query(row -> {
                    voices.computeIfAbsent(Sql.uuid(row, "urgent"), _ -> new ArrayList<>()).add(voice(row));
                });
        return heads.stream().map(head -> new Urgent(head.id(), head.alliance(), head.allianceName(), head.number(),
                head.draft(), head.proposed(), head.proposedAt(), head.waitsUntil(), head.withdrawnAt(), head.publishedAt(),
                head.lapsesAt(), head.confirmedAt(), head.decision(), head.fellAt(),
                voices.getOrDefault(head.id().value(), List.of()))).toList();
    }

    private static Urgent map(ResultSet row, int number) throws SQLException {
        var draft = new UrgentDraft(Sql.text(row, "title"), Sql.text(row, "event"), row.getObject("event_on", LocalDate.class),
                Sql.text(row, "urgency"), Sql.text(row, "words"), row.getInt("days"),
                Locale.forLanguageTag(Sql.text(row, "language")));
        var decision = row.getObject("decision", UUID.class);
        return new Urgent(new UrgentId(Sql.uuid(row, "id")), new AllianceId(Sql.uuid(row, "alliance")),
                Sql.text(row, "alliance_name"), row.getInt("number"), draft,
                new Spoken(new PersonId(Sql.uuid(row, "proposed_by")), new OrganisationId(Sql.uuid(row, "proposed_org"))),
                Sql.instant(row, "proposed_at"), Sql.instant(row, "waits_until"), Sql.instantOrNull(row, "withdrawn_at"),
                Sql.instantOrNull(row, "published_at"), Sql.instantOrNull(row, "lapses_at"),
                Sql.instantOrNull(row, "confirmed_at"), decision == null ? null : new QuestionId(decision),
                Sql.instantOrNull(row, "fell_at"), List.of());
    }

    private static UrgentVoice voice(ResultSet row) throws SQLException {
        var ended = Sql.instantOrNull(row, "ended_at");
        var answered = Sql.instantOrNull(row, "answered_at");
        return new UrgentVoice(Sql.uuid(row, "id"), new OrganisationId(Sql.uuid(row, "organisation")),
                new PersonId(Sql.uuid(row, "person")), Sql.text(row, "name"), UrgentVoice.Kind.of(Sql.text(row, "kind")),
                Role.of(Sql.text(row, "role")), Sql.instant(row, "since"),
                Basis.valueOf(Sql.text(row, "basis").toUpperCase(Locale.ROOT)), Sql.text(row, "detail"), Sql.text(row, "said"),
                Sql.instant(row, "said_at"),
                ended == null ? null : new UrgentVoice.Ended(ended, Sql.text(row, "ended_how"), Sql.text(row, "ended_why")),
                answered == null
                        ? null
                        : new UrgentVoice.Asked(new QuestionId(Sql.uuid(row, "question")),
                                Sql.text(row, "members").equals("yes"), List.of(Sql.text(row, "votes").split(" ")), answered));
    }
}
