package org.regroup.platform.decisions.meetings;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.VoiceSecret;

/// Tellers, what they entered, and the counts on which they agree.
@Repository
class MeetingRepository {

    private final JdbcClient jdbc;
    private final VoiceSecret secret;

    MeetingRepository(JdbcClient jdbc, VoiceSecret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    /// All tellers of a question.
    List<Teller> tellers(QuestionId question) {
        return jdbc.sql("""
                select t.*, p.name, c.organisation is not null settled from meeting_teller t join person p on p.id = t.person
                left join meeting_count c on c.question = t.question and c.organisation = t.organisation
                where t.question = :question order by t.organisation, t.belongs <> t.organisation, t.id""")
                .param("question", question.value())
                .query(MeetingRepository::teller).list();
    }

    List<Teller> tellers(QuestionId question, OrganisationId organisation) {
        return tellers(question).stream().filter(teller -> teller.counts().equals(organisation)).toList();
    }

    private static Teller teller(ResultSet row, int number) throws SQLException {
        var figures = row.getString("figures");
        return new Teller(Sql.uuid(row, "id"), new OrganisationId(Sql.uuid(row, "organisation")),
                new OrganisationId(Sql.uuid(row, "belongs")), row.getInt("place"), new PersonId(Sql.uuid(row, "person")),
                Sql.text(row, "name"), figures == null ? null : Figures.read(figures), row.getBoolean("settled"));
    }

    /// A member of the organisation by the address on its roll or the one used to sign in.
    Optional<PersonId> member(OrganisationId organisation, String email) {
        return jdbc.sql("""
                select p.id from membership m join person p on p.id = m.person
                where m.organisation = :organisation and m.left_at is null and lower(:email) in (lower(m.email), lower(p.email))
                order by p.id limit 1""").param("organisation", organisation.value()).param("email", email)
                .query((row, _) -> new PersonId(Sql.uuid(row, "id"))).optional();
    }

    /// How many members those on an organisation's roll stand for.
    int people(QuestionId question, OrganisationId organisation) {
        return jdbc.sql("""
                select coalesce(sum(people), 0) from question_elector
                where question = :question and organisation = :organisation""").param("question", question.value())
                .param("organisation", organisation.value()).query(Integer.class).single();
    }

    void name(QuestionId question, Teller teller, PersonId by, Instant now) {
        jdbc.sql("""
                insert into meeting_teller (id, question, organisation, belongs, place, person, named_by, named_at)
                values (:id, :question, :organisation, :belongs, :place, :person, :by, :now)""").param("id", teller.id())
                .param("question", question.value()).param("organisation", teller.counts().value())
                .param("belongs", teller.belongs().value()).param("place", teller.place())
                .param("person", teller.person().value()).param("by", by.value()).param("now", Sql.at(now)).update();
    }

    void end(UUID teller) {
        jdbc.sql("delete from meeting_teller where id = :id").param("id", teller).update();
    }

    void enter(UUID teller, Figures figures, Instant now) {
        jdbc.sql("update meeting_teller set figures = :figures, entered_at = :now where id = :id")
                .param("figures", figures.text()).param("now", Sql.at(now)).param("id", teller).update();
    }

    void settle(QuestionId question, Teller first, Teller second, Figures figures, Instant now) {
        jdbc.sql("""
                insert into meeting_count (question, organisation, figures, first, second, settled_at, seal)
                values (:question, :organisation, :figures, :first, :second, :now, :seal)""").param("question", question.value())
                .param("organisation", first.counts().value()).param("figures", figures.text()).param("first", first.id())
                .param("second", second.id()).param("now", Sql.at(now))
                .param("seal", seal(question, first.counts(), figures.text(), now)).update();
    }

    Optional<Settled> settled(QuestionId question, Party party) {
        return jdbc.sql("""
                select c.figures, c.settled_at, c.seal, a.name first_name, b.name second_name from meeting_count c
                join meeting_teller t on t.id = c.first join person a on a.id = t.person
                join meeting_teller u on u.id = c.second join person b on b.id = u.person
                where c.question = :question and c.organisation = :organisation""").param("question", question.value())
                .param("organisation", party.organisation().value()).query((row, _) -> {
                    var figures = Sql.text(row, "figures");
                    var at = Sql.instant(row, "settled_at");
                    boolean bloc = party.procedure().bloc() && party.procedure().method() == VoteMethod.CARDS;
                    return new Settled(Figures.read(figures), bloc,
                            List.of(Sql.text(row, "first_name"), Sql.text(row, "second_name")), at,
                            MessageDigest.isEqual(Objects.requireNonNull(row.getBytes("seal")),
                                    seal(question, party.organisation(), figures, at)));
                }).optional();
    }

    private byte[] seal(QuestionId question, OrganisationId organisation, String figures, Instant at) {
        return secret.mac(String.join("|", "meeting", question.toString(), organisation.toString(), figures, at.toString()));
    }
}
