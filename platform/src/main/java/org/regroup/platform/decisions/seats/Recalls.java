package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.seats.RoleTerm.How;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.VoiceSecret;

/// Recall by those who gave a seat: the electoral roll of the election, the voting members of the organisation that sent the
/// holder, or those who stood in the draw.
///
/// - Roll and number of signatures needed are fixed when the petition opens: nobody can be struck off or let in to change it.
/// - A signature is a keyed hash without a name or a time. Everybody signs once and can take it back until it is reached.
/// - With the last signature needed the seat is empty at once, and the reserve is asked.
@Service
@Transactional
public class Recalls {

    static final int MOST_WORDS = 400;
    /// How long a petition that was not reached keeps another against the same holder away.
    static final Duration REST = Duration.ofDays(30);

    private final RoleRepository roles;
    private final TermRepository terms;
    private final RecallRepository recalls;
    private final Offices offices;
    private final VoiceSecret secret;
    private final SeatMail mail;
    private final Clock clock;

    Recalls(RoleRepository roles, TermRepository terms, RecallRepository recalls, Offices offices, VoiceSecret secret,
            SeatMail mail, Clock clock) {
        this.roles = roles;
        this.terms = terms;
        this.recalls = recalls;
        this.offices = offices;
        this.secret = secret;
        this.mail = mail;
        this.clock = clock;
    }

    /// A petition, as its reader stands to it.
    ///
    /// @param onRoll whether the reader may sign
    /// @param signed whether she has
    public record At(AllianceRole role, RoleTerm term, Recall recall, boolean onRoll, boolean signed) {}

    @Transactional(readOnly = true)
    At of(UUID id, @Nullable PersonId reader) {
        var recall = recalls.find(id).orElseThrow(() -> new NotFound("recall"));
        var term = terms.find(recall.term()).orElseThrow();
        var role = roles.find(term.role()).orElseThrow();
        boolean onRoll = reader != null && recalls.onRoll(recall, term, reader);
        boolean signed = reader != null && onRoll && recalls.signed(id, voice(id, reader));
        return new At(role, term, recall, onRoll, signed);
    }

    /// Whoever holds a seat, and how many signatures would recall her, for somebody who thinks of a petition.
    ///
    /// @throws Forbidden for those who did not give the seat
    @Transactional(readOnly = true)
    Before before(PersonId by, UUID term) {
        var found = terms.find(term).orElseThrow(() -> new NotFound("term"));
        var role = roles.find(found.role()).orElseThrow();
        if (!recalls.people(found).contains(by)) {
            throw new Forbidden("seats.forbidden.recall");
        }
        int roll = recalls.roll(found);
        return new Before(role, found, roll, role.terms().recall().needed(roll));
    }

    /// @param roll   how many gave the seat
    /// @param needed how many of them recall the holder
    public record Before(AllianceRole role, RoleTerm term, int roll, int needed) {}

    /// Opens a petition with one's own signature as the first.
    public Outcome<UUID> open(PersonId by, UUID termId, String reason) {
        var at = before(by, termId);
        roles.held(at.role().id());
        var term = at.term();
        var now = Sql.now(clock);
        var why = PlainText.lines(reason);
        var grounds = words("reason", why, MOST_WORDS);
        if (!term.inOffice(now)) {
            grounds.add(Ground.of("seats.ground.recall.notHeld"));
        }
        recalls.of(term.role()).stream().filter(one -> one.term().equals(termId)).findFirst().ifPresent(before -> {
            if (before.open(now)) {
                grounds.add(Ground.of("seats.ground.recall.open"));
            } else if (before.reachedAt() == null && now.isBefore(before.closesAt().plus(REST))) {
                grounds.add(Ground.of("seats.ground.recall.rest", before.closesAt().plus(REST)));
            }
        });
        return Outcome.unless(grounds, () -> {
            var closes = now.plus(Duration.ofDays(at.role().terms().recallDays()));
            var recall = new Recall(Ids.next(clock), termId, by, now, closes.isBefore(term.endsAt()) ? closes : term.endsAt(),
                    why, "", at.roll(), at.needed(), 0, null);
            recalls.insert(recall);
            recalls.freeze(recall, term);
            roles.log(term.role(), Ids.next(clock),
                    RoleAct.by(by, null, RoleAct.Kind.RECALL_OPENED, now).concerning(term.person()).saying(why));
            mail.petition(at.role(), term, recall.href(), recall.closesAt());
            sign(by, recall.id()).required();
            return recall.id();
        });
    }

    /// Signs; the last signature needed empties the seat.
    public Outcome<Recall> sign(PersonId by, UUID id) {
        var recall = held(id);
        var term = terms.find(recall.term()).orElseThrow();
        if (!recalls.onRoll(recall, term, by)) {
            throw new Forbidden("seats.forbidden.recall");
        }
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (!recall.signable(now)) {
            grounds.add(Ground.of("seats.ground.recall.over", recall.closesAt()));
        }
        return Outcome.unless(grounds, () -> {
            recalls.sign(id, voice(id, by));
            reached(recall, term, now);
            return recalls.find(id).orElseThrow();
        });
    }

    private void reached(Recall recall, RoleTerm term, Instant now) {
        if (recall.reachedAt() != null || !term.inOffice(now) || genuine(recall, term) < recall.needed()) {
            return;
        }
        var role = roles.held(term.role()).orElseThrow();
        recalls.reached(recall.id(), now);
        roles.log(role.id(), Ids.next(clock), RoleAct.of(term.person(), RoleAct.Kind.RECALLED, now)
                .saying(recall.needed() + " " + recall.roll()));
        mail.recalled(role, term, recall.href());
        offices.vacate(role, term, How.RECALLED, now);
    }

    /// Signatures that belong to somebody on the roll: a row written into the database by hand does not.
    private long genuine(Recall recall, RoleTerm term) {
        var given = recalls.voices(recall.id()).stream().map(HexFormat.of()::formatHex)
                .collect(Collectors.toCollection(HashSet::new));
        return given.size() < recall.needed()
                ? given.size()
                : recalls.people(recall, term).stream()
                        .filter(one -> given.contains(HexFormat.of().formatHex(voice(recall.id(), one)))).count();
    }

    /// Takes one's signature back, until the petition is reached.
    public Outcome<Recall> takeBack(PersonId by, UUID id) {
        var recall = held(id);
        var grounds = new ArrayList<Ground>();
        if (!recall.open(clock.instant())) {
            grounds.add(Ground.of("seats.ground.recall.over", recall.closesAt()));
        }
        return Outcome.unless(grounds, () -> {
            recalls.takeBack(id, voice(id, by));
            return recalls.find(id).orElseThrow();
        });
    }

    /// The holder answers beside the petition, in as many words.
    public Outcome<Recall> answer(PersonId by, UUID id, String words) {
        var recall = held(id);
        var term = terms.find(recall.term()).orElseThrow();
        if (!term.person().equals(by)) {
            throw new Forbidden("seats.forbidden.answer");
        }
        var now = Sql.now(clock);
        var text = PlainText.lines(words);
        var grounds = words("answer", text, words(recall.reason()) + words(recall.reason()) / 10);
        if (!recall.open(now)) {
            grounds.add(Ground.of("seats.ground.recall.over", recall.closesAt()));
        }
        return Outcome.unless(grounds, () -> {
            recalls.answered(id, text, now);
            roles.log(term.role(), Ids.next(clock),
                    RoleAct.by(by, term.organisation(), RoleAct.Kind.RECALL_ANSWERED, now).saying(text));
            return recalls.find(id).orElseThrow();
        });
    }

    private static List<Ground> words(String field, String text, int most) {
        var grounds = new ArrayList<Ground>();
        int words = words(text);
        if (words == 0) {
            grounds.add(Ground.at(field, "seats.ground." + field + ".missing"));
        } else if (words > most || text.length() > 10 * most + 100) {
            grounds.add(Ground.at(field, "seats.ground.words", most, words));
        }
        return grounds;
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private Recall held(UUID id) {
        return recalls.held(id).orElseThrow(() -> new NotFound("recall"));
    }

    byte[] voice(UUID recall, PersonId person) {
        return secret.mac("recall|" + recall + "|person|" + person.value());
    }
}
