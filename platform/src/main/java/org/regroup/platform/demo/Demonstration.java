package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Answers;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.alliances.Invitee;
import org.regroup.platform.alliances.Openings;
import org.regroup.platform.alliances.Proposals;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Speaker;
import org.regroup.platform.alliances.Terms;
import org.regroup.platform.dialogues.BulkVotes;
import org.regroup.platform.dialogues.DialogueDraft;
import org.regroup.platform.dialogues.Dialogues;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.MandateTerms;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.Roll;

/// Fills an empty demonstration through the services that everybody uses, in one transaction, before the first page is
/// answered: four organisations, their alliance, a dialogue that nine hundred people have answered, two elections, the motions
/// of a conference, the vote on a basis of agreement, an urgent statement and a conference.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Demonstration implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration OPEN_FOR = Duration.ofDays(9);
    /// as many statements as one person has answered who can be signed in to go on
    private static final int HALF_WAY = 16;
    /// Days of notice before an affiliate leaves, as the words of the terms say too.
    private static final int NOTICE_DAYS = 30;

    private final People people;
    private final Organisations organisations;
    private final Roll roll;
    private final Mandates mandates;
    private final Openings openings;
    private final Proposals proposals;
    private final Answers answers;
    private final Dialogues dialogues;
    private final BulkVotes votes;
    private final Polls polls;
    private final OrderPaper orderPaper;
    private final Vocabulary vocabulary;
    private final Merging merging;
    private final Changes changes;
    private final Ratifying ratifying;
    private final Representing representing;
    private final Pressing pressing;
    private final Conferring conferring;
    private final Arranged arranged;
    private final Delegating delegating;
    private final Gathered gathered;
    private final Calling calling;
    private final InSession inSession;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Cast, PersonId> cast = new EnumMap<>(Cast.class);
    private final Map<Bloc, OrganisationId> blocs = new EnumMap<>(Bloc.class);

    Demonstration(People people, Organisations organisations, Roll roll, Mandates mandates, Openings openings,
            Proposals proposals, Answers answers, Dialogues dialogues, BulkVotes votes, Polls polls,
            OrderPaper orderPaper, Vocabulary vocabulary, Merging merging, Changes changes,
            Ratifying ratifying, Representing representing, Pressing pressing, Conferring conferring, Calling calling,
            Arranged arranged, Delegating delegating, Gathered gathered, InSession inSession,
            TransactionTemplate transaction, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.roll = roll;
        this.mandates = mandates;
        this.openings = openings;
        this.proposals = proposals;
        this.answers = answers;
        this.dialogues = dialogues;
        this.votes = votes;
        this.polls = polls;
        this.orderPaper = orderPaper;
        this.vocabulary = vocabulary;
        this.merging = merging;
        this.changes = changes;
        this.ratifying = ratifying;
        this.representing = representing;
        this.pressing = pressing;
        this.conferring = conferring;
        this.arranged = arranged;
        this.delegating = delegating;
        this.gathered = gathered;
        this.calling = calling;
        this.inSession = inSession;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> {
            if (organisations.all().isEmpty()) {
                fill();
                LOG.info("filled the demonstration from seed {}", Voices.SEED);
            }
        });
    }

    private void fill() {
        for (var person : Cast.values()) {
            cast.put(person, people.register(person.email(), person.firstName));
        }
        found(Bloc.CIRCLE, Cast.INES, "A small political group that wrote to its neighbours. It meets every second Thursday.");
        found(Bloc.TENANTS, Cast.NOOR, "People who rent in seven towns, against cold flats and rising rents.");
        found(Bloc.COOPS, Cast.HILDE, "Twenty-two housing co-ops. One co-op, one vote.");
        found(Bloc.UNION, Cast.TOMAS, "Fifteen thousand members in sixty branches: housing, energy and building.");
        enrol();
        var alliance = ally();
        var draft = new DialogueDraft("Repairs, rents and heat",
                "What should we stand for together, so that nobody goes cold because of the bill or the rent?", "en",
                clock.instant().plus(Duration.ofDays(12)), seeds());
        var dialogue = dialogues.open(id(Cast.NOOR), alliance, id(Bloc.TENANTS), draft, clock.instant().minus(OPEN_FOR))
                .required();
        votes.add(dialogue.id(), BulkVotes.Source.DEMONSTRATION, voices());
        polls.fill(alliance, cast, blocs);
        orderPaper.fill(alliance, cast, blocs);
        vocabulary.fill(alliance, cast, blocs);
        merging.fill(alliance, cast, blocs);
        changes.fill(alliance, cast, blocs, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        ratifying.fill(alliance, cast, blocs);
        representing.fill(cast, blocs);
        pressing.fill(alliance, cast, blocs);
        var conference = conferring.fill(alliance, cast, blocs);
        calling.fill(conference, cast, blocs);
        arranged.fill(conference, cast, blocs);
        delegating.fill(conference, cast, blocs);
        gathered.fill(conference, cast);
        inSession.fill(conference, cast);
        arranged.asked(conference, cast);
    }

    private void found(Bloc bloc, Cast founder, String about) {
        var founding = new Founding(bloc.title, bloc.monogram, bloc.mark, about, clock.instant().plus(Duration.ofDays(300)),
                "Recalled by a general meeting, or by one member in ten");
        blocs.put(bloc, organisations.found(id(founder), founding).required().id());
    }

    private void enrol() {
        var rolls = new Rolls(Voices.SEED, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        for (var bloc : blocs.keySet()) {
            var others = java.util.Arrays.stream(Cast.values()).filter(person -> person.bloc == bloc)
                    .filter(person -> !organisations.isMember(id(person), id(bloc))).toList();
            var lines = rolls.members(bloc, bloc.members - 1 - others.size());
            others.forEach(person -> lines.add(rolls.named(bloc, person)));
            roll.add(id(bloc), lines);
            others.forEach(person -> roll.claim(id(person), person.email()));
        }
        grant(Cast.HILDE, Bloc.COOPS, Cast.BRAM, Role.DELEGATE, "Delegate council of 12 April, 19 of 22 co-ops");
        grant(Cast.TOMAS, Bloc.UNION, Cast.MAREN, Role.MODERATOR, "Regional council of 18 April, 31 of 38");
        grant(Cast.TOMAS, Bloc.UNION, Cast.MAREN, Role.ROLL_KEEPER, "Regional council of 18 April, 31 of 38");
    }

    private void grant(Cast by, Bloc bloc, Cast person, Role role, String source) {
        mandates.grant(id(by), id(bloc), new MandateTerms(id(person), role, source,
                "Recalled by the body that chose", clock.instant().plus(Duration.ofDays(180)))).required();
    }

    /// Two open it, two more are invited, and one change waits for a second organisation.
    private AllianceId ally() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var terms = new Terms("Warm Homes Alliance",
                "Four organisations and people who belong to none, acting together so that nobody goes cold because of the bill or the rent.",
                "Speak for yourself or show your mandate. Answer the argument, not the group. What you cannot accept is printed beside the rest.",
                Rung.FIRST_CONTACT, today.plusDays(30), "Any affiliate may leave at 30 days’ notice, and takes its archive.",
                today.plusDays(180), NOTICE_DAYS);
        var opening = openings.propose(speaks(Cast.INES, Basis.MEMBERS, "general meeting, 31 of 40"), terms,
                new Invitee.Known(id(Bloc.TENANTS))).required();
        answers.accept(opening.id(), speaks(Cast.NOOR, Basis.COMMITTEE, "committee of nine; 300 members not yet asked"))
                .required();
        var alliance = opening.alliance();
        join(alliance, Cast.INES, Cast.NOOR, speaks(Cast.HILDE, Basis.MEMBERS, "delegate council, 17 of 22 co-ops"));
        join(alliance, Cast.NOOR, Cast.HILDE,
                speaks(Cast.TOMAS, Basis.COMMITTEE, "regional council, 31 of 38; 15,000 members not balloted"));
        proposals.prolong(alliance, speaks(Cast.INES, Basis.CONVENOR, ""), today.plusDays(120)).required();
        return alliance;
    }

    private void join(AllianceId alliance, Cast proposer, Cast second, Speaker invited) {
        var change = proposals.invite(alliance, speaks(proposer, Basis.COMMITTEE, "committee"),
                new Invitee.Known(invited.organisation())).required();
        answers.confirm(change.id(), speaks(second, Basis.COMMITTEE, "committee"), change.basedOn()).required();
        answers.accept(change.id(), invited).required();
    }

    private Speaker speaks(Cast person, Basis basis, String detail) {
        return Speaker.of(id(person), id(person.bloc)).decidedBy(basis, detail);
    }

    private List<DialogueDraft.Seed> seeds() {
        return Claim.all().stream().map(claim -> new DialogueDraft.Seed(claim.text(), "en", blocs.get(claim.by()))).toList();
    }

    private List<BulkVotes.Person> voices() {
        var chance = new SplittableRandom(Voices.SEED);
        var opened = clock.instant().minus(OPEN_FOR);
        var everybody = new ArrayList<BulkVotes.Person>();
        for (var voice : new Voices(Voices.SEED).voices(Claim.all())) {
            var joined = opened.plusSeconds(chance.nextLong(OPEN_FOR.toSeconds() - 3_600));
            boolean kwame = voice.bloc() == Bloc.UNION
                    && everybody.stream().noneMatch(person -> id(Cast.KWAME).equals(person.person()));
            var given = casts(voice, joined);
            everybody.add(new BulkVotes.Person(String.valueOf(everybody.size() + 1), kwame ? id(Cast.KWAME) : null,
                    blocs.get(voice.bloc()), joined, kwame ? given.subList(0, Math.min(HALF_WAY, given.size())) : given));
        }
        return everybody;
    }

    private static List<BulkVotes.Cast> casts(Voices.Voice voice, Instant joined) {
        var casts = new ArrayList<BulkVotes.Cast>();
        for (int i = 0; i < voice.answers().size(); i++) {
            var answer = voice.answers().get(i);
            if (answer != null) {
                casts.add(new BulkVotes.Cast(i + 1, answer, joined.plusSeconds(8L * i)));
            }
        }
        return casts;
    }

    private PersonId id(Cast person) {
        return Objects.requireNonNull(cast.get(person));
    }

    private OrganisationId id(Bloc bloc) {
        return Objects.requireNonNull(blocs.get(bloc));
    }
}
