package org.regroup.platform.decisions.dissents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.counting.questions.Dissent;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Dissent as it is stored.
@Repository
class DissentRepository {

    private final JdbcClient jdbc;

    DissentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By item, and in the order in which it was attached; one query for any number of questions.
    Map<QuestionId, List<Attached>> of(List<QuestionId> questions) {
        var found = new LinkedHashMap<DissentId, Attached>();
        var signers = new LinkedHashMap<DissentId, List<Attached.Signer>>();
        var of = new LinkedHashMap<DissentId, QuestionId>();
        jdbc.sql("""
                select d.*, s.person signer, s.organisation signs_as, s.signed_at from question_dissent d
                left join question_dissent_signature s on s.dissent = d.id where d.question = any(:questions)
                order by d.question, d.item, d.made_at, d.id, s.signed_at, s.person""")
                .param("questions", questions.stream().map(QuestionId::value).toArray(UUID[]::new)).query(row -> {
                    var id = new DissentId(Sql.uuid(row, "id"));
                    of.put(id, new QuestionId(Sql.uuid(row, "question")));
                    found.putIfAbsent(id, attached(id, row));
                    var signer = row.getObject("signer", UUID.class);
                    if (signer != null) {
                        signers.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Attached.Signer(new PersonId(signer),
                                new OrganisationId(Sql.uuid(row, "signs_as")), Sql.instant(row, "signed_at")));
                    }
                });
        var all = new LinkedHashMap<QuestionId, List<Attached>>();
        found.forEach((id, one) -> all.computeIfAbsent(java.util.Objects.requireNonNull(of.get(id)), _ -> new ArrayList<>())
                .add(new Attached(id, one.kind(), one.item(), one.organisation(), one.person(), one.title(), one.words(),
                        one.at(), signers.getOrDefault(id, List.of()))));
        return all;
    }

    private static Attached attached(DissentId id, ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        return new Attached(id, Dissent.Kind.valueOf(Sql.text(row, "kind").toUpperCase(Locale.ROOT)), row.getInt("item"),
                organisation == null ? null : new OrganisationId(organisation), new PersonId(Sql.uuid(row, "person")),
                Sql.text(row, "title"), Sql.text(row, "words"), Sql.instant(row, "made_at"), List.of());
    }

    /// @return false where the same has spoken on this item already
    boolean insert(QuestionId question, Attached attached) {
        var organisation = attached.organisation();
        return jdbc.sql("""
                insert into question_dissent (id, question, kind, item, organisation, person, title, words, made_at)
                values (:id, :question, :kind, :item, :organisation, :person, :title, :words, :at) on conflict do nothing""")
                .param("id", attached.id().value()).param("question", question.value())
                .param("kind", attached.kind().name().toLowerCase(Locale.ROOT)).param("item", attached.item())
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("person", attached.person().value()).param("title", attached.title()).param("words", attached.words())
                .param("at", Sql.at(attached.at())).update() == 1;
    }

    /// @return false where this person signs it already
    boolean sign(DissentId id, PersonId person, OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                insert into question_dissent_signature (dissent, person, organisation, signed_at)
                values (:dissent, :person, :organisation, :now) on conflict do nothing""").param("dissent", id.value())
                .param("person", person.value()).param("organisation", organisation.value()).param("now", Sql.at(now))
                .update() == 1;
    }
}
