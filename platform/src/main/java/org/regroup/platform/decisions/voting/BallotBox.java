package org.regroup.platform.decisions.voting;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.decisions.Codes;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.VoiceSecret;

/// The ballots of questions as they lie in the database, without the time at which they were cast.
///
/// A secret ballot lies under a voice, a keyed hash in place of the voter; any other has the line of the roll beside it. Every
/// ballot carries a seal, a keyed hash of what stands on it, so that whoever edits the database is found out. The key of
/// both is not in the database; see [VoiceSecret].
@Repository
public class BallotBox {

    private final JdbcClient jdbc;
    private final VoiceSecret secret;

    BallotBox(JdbcClient jdbc, VoiceSecret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    /// A ballot as it is counted.
    ///
    /// @param code    by which its voter finds it
    /// @param paper   its number where it lies on paper, else 0
    /// @param answers one letter for the whole and for each clause: y, n, a; - left blank; s cannot be read
    /// @param name    whose it is, where votes are not secret; empty otherwise
    /// @param intact  whether it is as it was when it was cast
    public record Cast(String code, int paper, String answers, int weight, int people, String name, boolean intact) {}

    /// All of an organisation by their codes, which is in no order that means anything.
    public List<Cast> of(QuestionId question, OrganisationId organisation) {
        return jdbc.sql("""
                select b.code, b.elector, coalesce(l.membership, l.unit) voter, b.paper, b.answers, b.weight, b.people, b.seal,
                    coalesce(u.name, p.name, m.roll_name, '') whose
                from question_ballot b left join question_elector l on l.id = b.elector left join unit u on u.id = l.unit
                left join membership m on m.id = l.membership left join person p on p.id = m.person
                where b.question = :question and b.organisation = :organisation order by b.code""")
                .param("question", question.value()).param("organisation", organisation.value())
                .query((row, _) -> cast(question, organisation, row)).list();
    }

    private Cast cast(QuestionId question, OrganisationId organisation, ResultSet row) throws SQLException {
        var code = Sql.text(row, "code");
        var answers = Sql.text(row, "answers");
        int weight = row.getInt("weight");
        int people = row.getInt("people");
        int paper = row.getInt("paper");
        boolean intact = MessageDigest.isEqual(Objects.requireNonNull(row.getBytes("seal")), seal(question, organisation, code,
                whose(row.getObject("elector", UUID.class), row.getObject("voter", UUID.class)), paper, answers, weight, people));
        return new Cast(code, paper, answers, weight, people, Sql.text(row, "whose"), intact);
    }

    /// Waits for the votes that are being cast in this moment; asked after the close, before ballots are counted.
    public void settle(QuestionId question) {
        jdbc.sql("select pg_advisory_xact_lock(:gate) is null").param("gate", gate(question)).query(Boolean.class).single();
    }

    /// Holds the question against being counted, together with any number of other voters and without touching its row.
    void enter(QuestionId question) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:gate) is null").param("gate", gate(question)).query(Boolean.class)
                .single();
    }

    private static long gate(QuestionId question) {
        return question.value().getMostSignificantBits() ^ question.value().getLeastSignificantBits();
    }

    /// A ballot that somebody has cast.
    public record Receipt(String code, String answers, int weight) {}

    /// What has been cast for these lines of the roll, in one query: one ballot each, or several where votes are split.
    Map<UUID, List<Receipt>> of(QuestionId question, Collection<UUID> electors) {
        var voices = new LinkedHashMap<String, UUID>();
        electors.forEach(elector -> voices.put(hex(voice(question, elector)), elector));
        var found = new LinkedHashMap<UUID, List<Receipt>>();
        if (!electors.isEmpty()) {
            jdbc.sql("""
                    select code, answers, weight, elector, encode(voice, 'hex') voice from question_ballot
                    where question = :question and (elector = any(:electors) or voice = any(:voices)) order by part""")
                    .param("question", question.value())
                    .param("electors", electors.toArray(UUID[]::new))
                    .param("voices", electors.stream().map(elector -> voice(question, elector)).toArray(byte[][]::new))
                    .query(row -> {
                        var elector = row.getObject("elector", UUID.class);
                        found.computeIfAbsent(elector == null
                                ? Objects.requireNonNull(voices.get(Sql.text(row, "voice")))
                                : elector, _ -> new ArrayList<>()).add(receipt(row));
                    });
        }
        return found;
    }

    /// What has been cast for lines of whatever questions.
    List<Receipt> of(Map<UUID, QuestionId> electors) {
        return electors.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select code, answers, weight from question_ballot
                        where elector = any(:electors) or voice = any(:voices) order by question, code""")
                        .param("electors", electors.keySet().toArray(UUID[]::new))
                        .param("voices", voices(electors))
                        .query((row, _) -> receipt(row)).list();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(Sql.text(row, "code"), Sql.text(row, "answers"), row.getInt("weight"));
    }

    /// From now on nobody can tell whose these secret ballots are.
    void unlink(Map<UUID, QuestionId> electors) {
        if (!electors.isEmpty()) {
            jdbc.sql("update question_ballot set voice = null where voice = any(:voices)").param("voices", voices(electors))
                    .update();
        }
    }

    /// From now on nobody can tell whose the secret ballots of an organisation are: it has certified them.
    public void unlink(QuestionId question, OrganisationId organisation) {
        jdbc.sql("""
                update question_ballot set voice = null where question = :question and organisation = :organisation
                and voice is not null""").param("question", question.value()).param("organisation", organisation.value())
                .update();
    }

    /// The same for every question that is decided or called off, or whose certificates were due: nothing changes them any more.
    void unlinkEnded(Instant now) {
        jdbc.sql("""
                update question_ballot b set voice = null from question q where q.id = b.question and b.voice is not null
                and (q.decided_at is not null or q.called_off_at is not null or q.certificates_until <= :now)""")
                .param("now", Sql.at(now)).update();
    }

    private byte[][] voices(Map<UUID, QuestionId> electors) {
        return electors.entrySet().stream().map(line -> voice(line.getValue(), line.getKey())).toArray(byte[][]::new);
    }

    /// Puts a first ballot in, of the whole card.
    void insert(Seat seat, String code, String answers) {
        insert(seat, code, new Share(answers, seat.weight()), 0);
    }

    /// Puts these in place of what was cast before, if anything; codes stay as far as there are as many.
    ///
    /// @return the codes, in the order of the shares
    List<String> put(Seat seat, List<Share> shares) {
        var codes = new ArrayList<>(seat.voted() == null
                ? List.of()
                : of(seat.question(), List.of(seat.elector())).getOrDefault(seat.elector(), List.of()).stream()
                        .map(Receipt::code).toList());
        for (int part = 0; part < shares.size(); part++) {
            if (part < codes.size()) {
                change(seat, codes.get(part), shares.get(part));
            } else {
                codes.add(Codes.next());
                insert(seat, codes.get(part), shares.get(part), part);
            }
        }
        codes.subList(shares.size(), codes.size()).forEach(code -> jdbc.sql("""
                delete from question_ballot where question = :question and organisation = :organisation and code = :code""")
                .param("question", seat.question().value()).param("organisation", seat.organisation().value())
                .param("code", code).update());
        return List.copyOf(codes.subList(0, shares.size()));
    }

    private void insert(Seat seat, String code, Share share, int part) {
        boolean secretly = seat.secrecy() == Secrecy.SECRET;
        jdbc.sql("""
                insert into question_ballot (question, organisation, code, voice, elector, part, answers, weight, people, seal)
                values (:question, :organisation, :code, :voice, :elector, :part, :answers, :weight, :people, :seal)""")
                .param("question", seat.question().value()).param("organisation", seat.organisation().value())
                .param("code", code)
                .param("voice", secretly ? voice(seat.question(), seat.elector()) : null, Types.BINARY)
                .param("elector", secretly ? null : seat.elector(), Types.OTHER).param("part", part)
                .param("answers", share.answers()).param("weight", share.weight()).param("people", people(seat, share))
                .param("seal", seal(seat, code, share)).update();
    }

    /// Puts a paper in: one member's vote, without a name and without a voice, under its number.
    void insert(QuestionId question, OrganisationId organisation, int paper, String answers) {
        var code = "P" + paper;
        jdbc.sql("""
                insert into question_ballot (question, organisation, code, paper, answers, seal)
                values (:question, :organisation, :code, :paper, :answers, :seal)""").param("question", question.value())
                .param("organisation", organisation.value()).param("code", code).param("paper", paper).param("answers", answers)
                .param("seal", seal(question, organisation, code, "", paper, answers, 1, 1)).update();
    }

    private void change(Seat seat, String code, Share share) {
        jdbc.sql("""
                update question_ballot set answers = :answers, weight = :weight, people = :people, seal = :seal
                where question = :question and organisation = :organisation and code = :code""")
                .param("answers", share.answers()).param("weight", share.weight()).param("people", people(seat, share))
                .param("seal", seal(seat, code, share)).param("question", seat.question().value())
                .param("organisation", seat.organisation().value()).param("code", code).update();
    }

    /// Only cards whose votes are members are split.
    private static int people(Seat seat, Share share) {
        return share.weight() == seat.weight() ? seat.people() : share.weight();
    }

    private byte[] voice(QuestionId question, UUID elector) {
        return secret.mac("question|" + question + "|elector|" + elector);
    }

    private byte[] seal(Seat seat, String code, Share share) {
        return seal(seat.question(), seat.organisation(), code,
                seat.secrecy() == Secrecy.SECRET ? "" : whose(seat.elector(), seat.voter()), 0,
                share.answers(), share.weight(), people(seat, share));
    }

    /// The line of the roll, and the member or unit that stands there.
    private static String whose(@Nullable UUID elector, @Nullable UUID voter) {
        return elector == null ? "" : elector + "/" + voter;
    }

    /// @param whose it is, where votes are not secret; a voice is not sealed, since it is taken away some day
    /// @param paper its number where it lies on paper, else 0
    private byte[] seal(QuestionId question, OrganisationId organisation, String code, String whose, int paper,
            String answers, int weight, int people) {
        return secret.mac(String.join("|", "ballot", question.toString(), organisation.toString(), code,
                whose, String.valueOf(paper), answers, String.valueOf(weight), String.valueOf(people)));
    }

    private static String hex(byte @Nullable [] bytes) {
        return java.util.HexFormat.of().formatHex(Objects.requireNonNull(bytes));
    }
}
