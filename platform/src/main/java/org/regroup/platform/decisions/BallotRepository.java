package org.regroup.platform.decisions;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Ballots as they are stored: apart from who has voted, and without the time.
@Repository
class BallotRepository {

    private final JdbcClient jdbc;

    BallotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A ballot and the code by which its voter finds it.
    ///
    /// @param paper number of the paper, 0 for a ballot cast on line
    record Ballot(String code, int paper, Marks marks) {}

    Optional<Ballot> find(ElectionId election, byte[] voice) {
        return jdbc.sql("select code, paper, marks from election_ballot where election = :election and voice = :voice")
                .param("election", election.value()).param("voice", voice)
                .query((row, _) -> new Ballot(Sql.text(row, "code"), row.getInt("paper"), marks(row.getArray("marks"))))
                .optional();
    }

    /// Those with these voices, in whatever election.
    List<Ballot> of(List<byte[]> voices) {
        return jdbc.sql("select code, paper, marks from election_ballot where voice = any(:voices) order by election")
                .param("voices", voices.toArray(byte[][]::new))
                .query((row, _) -> new Ballot(Sql.text(row, "code"), row.getInt("paper"), marks(row.getArray("marks")))).list();
    }

    /// All of an election by their codes, which is in no order that means anything.
    List<Ballot> of(ElectionId election) {
        return jdbc.sql("select code, paper, marks from election_ballot where election = :election order by code")
                .param("election", election.value())
                .query((row, _) -> new Ballot(Sql.text(row, "code"), row.getInt("paper"), marks(row.getArray("marks")))).list();
    }

    static Marks marks(Array array) throws SQLException {
        return Marks.of(Arrays.stream((Short[]) array.getArray()).map(Short::intValue).toList());
    }

    static Short[] stored(Marks marks) {
        return marks.numbers().stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    /// Holds the election against being counted, and this person against voting twice at once.
    void hold(ElectionId election, PersonId person) {
        jdbc.sql("select id from election where id = :election for share").param("election", election.value())
                .query(UUID.class).single();
        jdbc.sql("""
                select l.membership from elector l join membership m on m.id = l.membership
                where l.election = :election and m.person = :person order by l.membership for update of l""")
                .param("election", election.value()).param("person", person.value()).query(UUID.class).list();
    }

    void voted(ElectionId election, PersonId person, OrganisationId under) {
        jdbc.sql("""
                update elector l set voted = 'online' from membership m where m.id = l.membership
                and l.election = :election and l.organisation = :under and m.person = :person""")
                .param("election", election.value()).param("under", under.value()).param("person", person.value()).update();
    }

    void insert(ElectionId election, String code, byte @Nullable [] voice, int paper, Marks marks) {
        jdbc.sql("""
                insert into election_ballot (election, code, voice, paper, marks)
                values (:election, :code, :voice, nullif(:paper, 0), :marks)""").param("election", election.value())
                .param("code", code).param("voice", voice, java.sql.Types.BINARY).param("paper", paper)
                .param("marks", stored(marks)).update();
    }

    void change(ElectionId election, byte[] voice, Marks marks) {
        jdbc.sql("update election_ballot set marks = :marks where election = :election and voice = :voice")
                .param("marks", stored(marks)).param("election", election.value()).param("voice", voice).update();
    }

    /// From now on nobody can tell whose a ballot is.
    void unlink(ElectionId election) {
        jdbc.sql("update election_ballot set voice = null where election = :election").param("election", election.value())
                .update();
    }

    /// The same for one voter, while the others go on.
    void unlink(ElectionId election, byte[] voice) {
        jdbc.sql("update election_ballot set voice = null where election = :election and voice = :voice")
                .param("election", election.value()).param("voice", voice).update();
    }

    int papers(ElectionId election) {
        return jdbc.sql("select count(*) from election_ballot where election = :election and paper is not null")
                .param("election", election.value()).query(Integer.class).single();
    }
}
