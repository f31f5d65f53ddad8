package org.regroup.platform.conferences.votes;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.votes.Paper.Slot;
import org.regroup.platform.decisions.Codes;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.VoiceSecret;

/// Ballots of a conference as they lie in the database: one for each delegate and way of voting, without a time.
///
/// In a secret vote a keyed hash stands in place of the delegate until the result is declared, then nothing. Each ballot carries
/// a seal, a keyed hash of what stands on it, so that whoever edits the database is found out.
@Repository
class BallotBox {

    static final int MOST_CHANGES = 100;

    private final JdbcClient jdbc;
    private final VoiceSecret secret;

    BallotBox(JdbcClient jdbc, VoiceSecret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    /// What stands for a delegate on a ballot.
    String voice(HallVote vote, String who) {
        return vote.secret() ? hex(secret.mac("hall|" + vote.id() + "|delegate|" + who)) : who;
    }

    /// A code for a secret paper that stands among ballots on line, told from theirs by nobody.
    String paperCode(HallVote vote, int number) {
        return Codes.of(secret.mac("hall|" + vote.id() + "|paper|" + number));
    }

    /// What lies in the box for a delegate while ballots are added.
    private record Lying(String code, Choice choice, Set<UUID> ids, boolean fresh, boolean changed) {

        Lying with(Paper paper) {
            var more = new LinkedHashSet<>(ids);
            more.add(paper.id());
            return new Lying(code, paper.choice(), more, fresh, true);
        }
    }

    /// Stores these, in their order, in one transaction. Whoever called knows afterwards what became of each.
    ///
    /// The votes are held open meanwhile, so that closing waits for what is on its way; a ballot that another node stores for
    /// the same delegate in the same moment makes this one [Taken.Unsure].
    @Transactional
    public List<Taken> put(List<Paper> papers) {
        var open = held(papers);
        var slots = papers.stream().filter(paper -> against(open.get(paper.vote()), paper).isEmpty()).map(Paper::slot).distinct()
                .sorted(Comparator.comparing((Slot slot) -> slot.vote().value()).thenComparing(Slot::rung)
                        .thenComparing(Slot::voice))
                .toList();
        var lying = lying(slots);
        var answers = new ArrayList<Taken>();
        var stands = new HashMap<Integer, Paper>();
        for (var paper : papers) {
            var no = against(open.get(paper.vote()), paper);
            var there = lying.get(paper.slot());
            if (no.isPresent()) {
                answers.add(no.get());
            } else if (there != null && there.ids().contains(paper.id())) {
                answers.add(new Taken.Stored(there.code(), there.choice()));
            } else if (there != null && there.ids().size() >= MOST_CHANGES) {
                answers.add(new Taken.TooOften());
            } else {
                var next = (there == null ? new Lying(Codes.next(), paper.choice(), Set.of(), true, true) : there).with(paper);
                lying.put(paper.slot(), next);
                stands.put(answers.size(), paper);
                answers.add(new Taken.Stored(next.code(), paper.choice()));
            }
        }
        var organisations = new HashMap<Slot, String>();
        papers.forEach(paper -> organisations.put(paper.slot(), paper.organisation()));
        var lost = write(slots.stream().filter(slot -> changed(lying, slot)).toList(), lying, organisations);
        stands.forEach((place, paper) -> {
            if (lost.contains(paper.slot())) {
                answers.set(place, new Taken.Unsure());
            }
        });
        return answers;
    }

    private static boolean changed(Map<Slot, Lying> lying, Slot slot) {
        return Objects.requireNonNull(lying.get(slot)).changed();
    }

    /// How a vote stands while ballots are stored.
    private record Open(Rung rung, boolean open, boolean onLine) {}

    private Map<VoteId, Open> held(List<Paper> papers) {
        var open = new HashMap<VoteId, Open>();
        jdbc.sql("""
                select id, rung, closed_at is null open, on_line from hall_vote where id = any(:ids) order by id for share""")
                .param("ids", papers.stream().map(paper -> paper.vote().value()).distinct().toArray(UUID[]::new))
                .query(row -> {
                    open.put(new VoteId(Sql.uuid(row, "id")), new Open(VoteRepository.rung(Sql.text(row, "rung")),
                            row.getBoolean("open"), row.getBoolean("on_line")));
                });
        return open;
    }

    private static Optional<Taken> against(@Nullable Open vote, Paper paper) {
        if (vote == null || !vote.open()) {
            return Optional.of(new Taken.Closed());
        }
        if (vote.rung() != paper.rung()) {
            return Optional.of(new Taken.OtherWay(vote.rung()));
        }
        return vote.onLine() ? Optional.empty() : Optional.of(new Taken.NotOnLine());
    }

    private Map<Slot, Lying> lying(List<Slot> slots) {
        var found = new HashMap<Slot, Lying>();
        if (!slots.isEmpty()) {
            jdbc.sql("""
                    select b.* from hall_ballot b join unnest(:votes, :rungs, :voices) s (vote, rung, voice)
                    on b.vote = s.vote and b.rung = s.rung and b.voice = s.voice""").param("votes", votes(slots))
                    .param("rungs", rungs(slots)).param("voices", slots.stream().map(Slot::voice).toArray(String[]::new))
                    .query(row -> {
                        var ids = new LinkedHashSet<>(List.of((UUID[]) row.getArray("ids").getArray()));
                        found.put(new Slot(new VoteId(Sql.uuid(row, "vote")), VoteRepository.rung(Sql.text(row, "rung")),
                                Sql.text(row, "voice")), new Lying(Sql.text(row, "code"), choice(row), ids, false, false));
                    });
        }
        return found;
    }

    private static UUID[] votes(List<Slot> slots) {
        return slots.stream().map(slot -> slot.vote().value()).toArray(UUID[]::new);
    }

    private static String[] rungs(List<Slot> slots) {
        return slots.stream().map(slot -> HallVote.code(slot.rung())).toArray(String[]::new);
    }

    /// @return those for which another node was quicker
    private Set<Slot> write(List<Slot> slots, Map<Slot, Lying> lying, Map<Slot, String> organisations) {
        if (slots.isEmpty()) {
            return Set.of();
        }
        var stored = new LinkedHashSet<Slot>();
        var all = slots.stream().map(slot -> Objects.requireNonNull(lying.get(slot))).toList();
        jdbc.sql("""
                insert into hall_ballot (vote, rung, code, voice, organisation, answer, ids, seal)
                select vote, rung, code, voice, organisation, answer, string_to_array(ids, ',')::uuid[], seal
                from unnest(:votes, :rungs, :codes, :voices, :organisations, :answers, :ids, :seals)
                    s (vote, rung, code, voice, organisation, answer, ids, seal)
                on conflict (vote, rung, voice) do update set answer = excluded.answer, ids = excluded.ids, seal = excluded.seal
                where hall_ballot.code = excluded.code returning vote, rung, voice""").param("votes", votes(slots))
                .param("rungs", rungs(slots)).param("codes", all.stream().map(Lying::code).toArray(String[]::new))
                .param("voices", slots.stream().map(Slot::voice).toArray(String[]::new))
                .param("organisations", slots.stream().map(organisations::get).toArray(String[]::new))
                .param("answers", all.stream().map(one -> one.choice().code()).toArray(String[]::new))
                .param("ids", all.stream().map(BallotBox::joined).toArray(String[]::new))
                .param("seals", slots.stream().map(slot -> {
                    var one = Objects.requireNonNull(lying.get(slot));
                    return seal(slot.vote(), slot.rung(), one.code(), slot.rung() == Rung.SECRET ? "" : slot.voice(),
                            Objects.requireNonNull(organisations.get(slot)), one.choice());
                }).toArray(byte[][]::new))
                .query(row -> {
                    stored.add(new Slot(new VoteId(Sql.uuid(row, "vote")), VoteRepository.rung(Sql.text(row, "rung")),
                            Sql.text(row, "voice")));
                });
        var lost = new LinkedHashSet<>(slots);
        lost.removeAll(stored);
        return lost;
    }

    private static String joined(Lying one) {
        return String.join(",", one.ids().stream().map(UUID::toString).toList());
    }

    /// By their codes, which is in no order that means anything.
    List<Ballot> of(VoteId vote, Rung rung) {
        return jdbc.sql("select * from hall_ballot where vote = :vote and rung = :rung order by code").param("vote", vote.value())
                .param("rung", HallVote.code(rung)).query((row, _) -> ballot(vote, rung, row)).list();
    }

    private Ballot ballot(VoteId vote, Rung rung, ResultSet row) throws SQLException {
        var code = Sql.text(row, "code");
        var voice = Optional.ofNullable(row.getString("voice")).orElse("");
        var organisation = Sql.text(row, "organisation");
        var choice = choice(row);
        boolean intact = MessageDigest.isEqual(row.getBytes("seal"),
                seal(vote, rung, code, rung == Rung.SECRET ? "" : voice, organisation, choice));
        return new Ballot(code, voice, organisation, choice, intact);
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return Choice.of(Sql.text(row, "answer")).orElseThrow();
    }

    /// What a delegate has cast.
    Optional<Taken.Stored> own(HallVote vote, String who) {
        return jdbc.sql("select * from hall_ballot where vote = :vote and rung = :rung and voice = :voice")
                .param("vote", vote.id().value()).param("rung", HallVote.code(vote.rung())).param("voice", voice(vote, who))
                .query((row, _) -> new Taken.Stored(Sql.text(row, "code"), choice(row))).optional();
    }

    /// A vote begins anew in secret: what was cast by name before would tell how its delegates are likely to vote, and counts for
    /// nothing.
    void forgetNames(VoteId vote) {
        jdbc.sql("delete from hall_ballot where vote = :vote and rung <> 'secret'").param("vote", vote.value()).update();
    }

    /// From now on nobody can tell whose the secret ballots are, nor in which order they were cast: they are written anew in the
    /// order of their codes, which means nothing.
    void unlink(VoteId vote) {
        jdbc.sql("""
                with cast_ as (delete from hall_ballot where vote = :vote and rung = 'secret' returning *)
                insert into hall_ballot (vote, rung, code, voice, organisation, answer, ids, seal)
                select vote, rung, code, null, organisation, answer, '{}', seal from cast_ order by code""")
                .param("vote", vote.value()).update();
    }

    private byte[] seal(VoteId vote, Rung rung, String code, String whose, String organisation, Choice choice) {
        return secret.mac(String.join("|", "hall-ballot", vote.toString(), HallVote.code(rung), code, whose, organisation,
                choice.code()));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
