package org.regroup.platform.decisions.urgent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.decisions.questions.Question.Spoken;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// The urgent path: one organisation proposes, a second one's mandated person signs, and with that it is published; others sign
/// or dissent beside it.
@Service
@Transactional
public class UrgentStatements {

    static final int LONGEST_REASON = 1_000;
    private static final String WITHDRAW = "withdraw";

    private final UrgentRepository statements;
    private final UrgentAccess access;
    private final UrgentActs acts;
    private final Alliances alliances;
    private final People people;
    private final ZoneId zone;
    private final Clock clock;

    UrgentStatements(UrgentRepository statements, UrgentAccess access, UrgentActs acts, Alliances alliances, People people,
            SiteSettings site,
            Clock clock) {
        this.statements = statements;
        this.access = access;
        this.acts = acts;
        this.alliances = alliances;
        this.people = people;
        this.zone = ZoneId.of(site.zone());
        this.clock = clock;
    }

    /// How an organisation's mandated person speaks.
    ///
    /// @param basis  who in the organisation has decided it; its members have not, or it would not need this path
    /// @param detail when, and how many took part
    public record Voice(OrganisationId under, Basis basis, String detail) {}

    @Transactional(readOnly = true)
    public Optional<Urgent> find(UrgentId id) {
        return statements.find(id);
    }

    /// Proposes a statement; it is published once another affiliate has signed it.
    public Outcome<Urgent> propose(PersonId by, AllianceId alliance, Voice voice, UrgentDraft typed) {
        var found = alliances.find(alliance).orElseThrow(() -> new NotFound("alliance"));
        var now = Sql.now(clock);
        var mandate = access.require(access.reader(alliance, by), voice.under());
        var draft = typed.tidy();
        var grounds = draft.grounds(LocalDate.ofInstant(now, zone));
        grounds.addAll(against(voice));
        starts(alliance, grounds);
        limit(voice.under(), now, grounds);
        again(alliance, draft, grounds);
        return Outcome.unless(grounds, () -> {
            var urgent = new Urgent(new UrgentId(Ids.next(clock)), alliance, found.name(), statements.nextNumber(alliance),
                    draft, new Spoken(by, voice.under()), now, now.plus(UrgentDraft.WAITS), null, null, null, null, null, null,
                    List.of());
            statements.insert(urgent);
            statements.insert(urgent.id(), voice(by, voice, mandate, UrgentVoice.Kind.SIGNS, "", now));
            log(urgent, UrgentAct.Kind.PROPOSED, by, voice.under(), "", now);
            return access.find(urgent.id());
        });
    }

    /// The second organisation signs, and with that it is published.
    public Outcome<Urgent> confirm(PersonId by, UrgentId id, Voice voice) {
        return doing(by, id, voice.under(), "confirm", (urgent, mandate, now, grounds) -> {
            if (urgent.state(now) != UrgentState.PROPOSED) {
                grounds.add(Ground.of("urgent.ground.notWaiting"));
            } else if (urgent.proposed().organisation().equals(voice.under())) {
                grounds.add(Ground.of("urgent.ground.sameOrganisation"));
            } else if (urgent.proposed().person().equals(by)) {
                grounds.add(Ground.of("urgent.ground.samePerson"));
            } else if (alliances.affiliates(urgent.alliance()).stream()
                    .noneMatch(one -> one.organisation().equals(urgent.proposed().organisation()))) {
                grounds.add(Ground.of("urgent.ground.proposerLeft"));
            } else {
                once(urgent, by, voice.under(), grounds);
                limit(voice.under(), now, grounds);
            }
            grounds.addAll(against(voice));
            starts(urgent.alliance(), grounds);
            again(urgent.alliance(), urgent.draft(), grounds);
        }, (urgent, mandate, now) -> {
            speak(urgent, voice(by, voice, mandate, UrgentVoice.Kind.SIGNS, "", now), now);
            statements.publish(id, new Spoken(by, voice.under()), now, now.plus(Duration.ofDays(urgent.draft().days())));
            log(urgent, UrgentAct.Kind.SECONDED, by, voice.under(), "", now);
        });
    }

    /// An organisation does not sign a proposal; others still may.
    public Outcome<Urgent> decline(PersonId by, UrgentId id, OrganisationId under, String reason) {
        var why = PlainText.lines(reason);
        return doing(by, id, under, "decline", (urgent, mandate, now, grounds) -> {
            PlainText.require("urgent", "reason", why, LONGEST_REASON, grounds);
            if (urgent.state(now) != UrgentState.PROPOSED) {
                grounds.add(Ground.of("urgent.ground.notWaiting"));
            } else if (urgent.voice(under).isPresent()) {
                grounds.add(Ground.of("urgent.ground.spoken"));
            } else {
                once(urgent, by, under, grounds);
            }
        }, (urgent, mandate, now) -> {
            statements.insert(id, voice(by, new Voice(under, Basis.CONVENOR, ""), mandate, UrgentVoice.Kind.DECLINES, why, now));
            log(urgent, UrgentAct.Kind.DECLINED, by, under, why, now);
        });
    }

    /// A further organisation signs what has been published.
    public Outcome<Urgent> sign(PersonId by, UrgentId id, Voice voice) {
        return doing(by, id, voice.under(), "sign", (urgent, mandate, now, grounds) -> {
            requireOpen(urgent, now, grounds);
            once(urgent, by, voice.under(), grounds);
            if (urgent.struck().stream().anyMatch(one -> one.organisation().equals(voice.under()) && one.ended() != null
                    && one.ended().how().equals(UrgentVoice.REJECTED))) {
                grounds.add(Ground.of("urgent.ground.membersSaidNo"));
            }
            grounds.addAll(against(voice));
            starts(urgent.alliance(), grounds);
            limit(voice.under(), now, grounds);
        }, (urgent, mandate, now) -> {
            speak(urgent, voice(by, voice, mandate, UrgentVoice.Kind.SIGNS, "", now), now);
            log(urgent, UrgentAct.Kind.SIGNED, by, voice.under(), "", now);
        });
    }

    /// An organisation says beside it why it does not say this.
    public Outcome<Urgent> dissent(PersonId by, UrgentId id, Voice voice, String said) {
        var words = PlainText.lines(said);
        return doing(by, id, voice.under(), "dissent", (urgent, mandate, now, grounds) -> {
            requireOpen(urgent, now, grounds);
            once(urgent, by, voice.under(), grounds);
            PlainText.require("urgent", "said", words, UrgentDraft.LONGEST_WORDS, grounds);
            int many = UrgentDraft.count(words);
            if (many > UrgentDraft.MOST_WORDS) {
                grounds.add(Ground.at("said", "urgent.ground.words.many", UrgentDraft.MOST_WORDS, many));
            }
            grounds.addAll(against(voice));
        }, (urgent, mandate, now) -> {
            speak(urgent, voice(by, voice, mandate, UrgentVoice.Kind.DISSENTS, words, now), now);
            log(urgent, UrgentAct.Kind.DISSENTED, by, voice.under(), "", now);
        });
    }

    /// Takes back what an organisation said: its proposal before anybody signed, its signature, its dissent. With fewer than two
    /// signatures left the statement falls.
    public Outcome<Urgent> withdraw(PersonId by, UrgentId id, OrganisationId under, String reason) {
        var why = PlainText.lines(reason);
        return doing(by, id, under, WITHDRAW, (urgent, mandate, now, grounds) -> {
            PlainText.require("urgent", "reason", why, LONGEST_REASON, grounds);
            var own = urgent.voice(under);
            var state = urgent.state(now);
            if (own.isEmpty() || state != UrgentState.OPEN && state != UrgentState.PROPOSED) {
                grounds.add(Ground.of("urgent.ground.nothingToWithdraw"));
            } else if (own.get().kind() == UrgentVoice.Kind.DECLINES) {
                grounds.add(Ground.of("urgent.ground.declined"));
            } else if (own.get().confirmed()) {
                grounds.add(Ground.of("urgent.ground.membersSaidYes"));
            }
        }, (urgent, mandate, now) -> {
            var own = urgent.voice(under).orElseThrow();
            statements.end(own, now, UrgentVoice.WITHDRAWN, why);
            if (urgent.publishedAt() == null && urgent.proposed().organisation().equals(under)) {
                statements.takeBack(id, now);
                log(urgent, UrgentAct.Kind.TAKEN_BACK, by, under, why, now);
            } else {
                log(urgent, own.signs() ? UrgentAct.Kind.SIGNATURE_WITHDRAWN : UrgentAct.Kind.DISSENT_WITHDRAWN, by, under, why,
                        now);
                fallen(access.find(id), now);
            }
        });
    }

    /// Ends a statement behind which fewer than two organisations are left.
    void fallen(Urgent urgent, Instant now) {
        if (urgent.state(now) == UrgentState.OPEN && urgent.signatures(now).size() < 2) {
            statements.fell(urgent.id(), now);
            log(urgent, UrgentAct.Kind.FELL, null, null, "", now);
        }
    }

    private interface Check {
        void grounds(Urgent urgent, Mandate mandate, Instant now, List<Ground> grounds);
    }

    private interface Doing {
        void now(Urgent urgent, Mandate mandate, Instant now);
    }

    /// One act after the other on one statement; what is refused stands in its log for the other organisations to see.
    private Outcome<Urgent> doing(PersonId by, UrgentId id, OrganisationId under, String what, Check check, Doing doing) {
        var urgent = access.held(id);
        var reader = access.reader(urgent, by);
        var mandate = what.equals(WITHDRAW) ? access.requireSpoken(reader, under) : access.require(reader, under);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        check.grounds(urgent, mandate, now, grounds);
        if (grounds.stream().anyMatch(ground -> ground.field().isEmpty())) {
            log(urgent, UrgentAct.Kind.REFUSED, by, under, what, now);
        }
        return Outcome.unless(grounds, () -> {
            doing.now(urgent, mandate, now);
            return access.find(id);
        });
    }

    private UrgentVoice voice(PersonId by, Voice voice, Mandate mandate, UrgentVoice.Kind kind, String said, Instant now) {
        return new UrgentVoice(Ids.next(clock), voice.under(), by, people.names(Set.of(by)).getOrDefault(by, "–"), kind,
                mandate.role(), mandate.startsAt(), voice.basis(),
                PlainText.line(voice.detail()), said, now, null, null);
    }

    /// What speaks against the claim that somebody in the organisation has decided it.
    private static List<Ground> against(Voice voice) {
        var grounds = new ArrayList<Ground>();
        var detail = PlainText.line(voice.detail());
        switch (voice.basis()) {
            case CONVENOR -> PlainText.atMost("urgent", "detail", detail, 200, grounds);
            case COMMITTEE -> PlainText.require("urgent", "detail", detail, 200, grounds);
            case MEMBERS -> grounds.add(Ground.at("basis", "urgent.ground.basis"));
        }
        return grounds;
    }

    private void starts(AllianceId alliance, List<Ground> grounds) {
        if (!alliances.state(alliance).startsNew()) {
            grounds.add(Ground.of("urgent.ground.alliance.closed"));
        }
    }

    private void limit(OrganisationId under, Instant now, List<Ground> grounds) {
        if (statements.open(under, now) >= UrgentDraft.MOST_OPEN) {
            grounds.add(Ground.of("urgent.ground.limit", UrgentDraft.MOST_OPEN));
        }
    }

    private void again(AllianceId alliance, UrgentDraft draft, List<Ground> grounds) {
        if (!draft.words().isEmpty() && statements.saidBefore(alliance, draft.hash())) {
            grounds.add(Ground.at("words", "urgent.ground.again"));
        }
    }

    private static void requireOpen(Urgent urgent, Instant now, List<Ground> grounds) {
        if (urgent.state(now) != UrgentState.OPEN) {
            grounds.add(Ground.of("urgent.ground.notOpen"));
        }
    }

    /// Nobody speaks for two organisations in one statement, and no organisation twice; who declined may still think again.
    private static void once(Urgent urgent, PersonId by, OrganisationId under, List<Ground> grounds) {
        if (urgent.voice(under).filter(voice -> voice.kind() != UrgentVoice.Kind.DECLINES).isPresent()) {
            grounds.add(Ground.of("urgent.ground.spoken"));
        } else if (urgent.voice(by).filter(voice -> !voice.organisation().equals(under)).isPresent()) {
            grounds.add(Ground.of("urgent.ground.samePerson"));
        }
    }

    private void speak(Urgent urgent, UrgentVoice voice, Instant now) {
        urgent.voice(voice.organisation()).ifPresent(before -> statements.end(before, now, UrgentVoice.WITHDRAWN, ""));
        statements.insert(urgent.id(), voice);
    }

    private void log(Urgent urgent, UrgentAct.Kind kind, @Nullable PersonId by, @Nullable OrganisationId under, String detail,
            Instant now) {
        acts.log(urgent.id(), new UrgentAct(kind, by, under, detail, now));
    }
}
