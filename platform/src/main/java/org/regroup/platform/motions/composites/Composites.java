package org.regroup.platform.motions.composites;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.motions.CompositeMotions;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionRepository;
import org.regroup.platform.motions.MotionVoices;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;
import org.regroup.texts.composites.Composite;
import org.regroup.texts.exchange.CompositeJson;
import org.regroup.texts.reading.Words;

/// Compositing around the words: bringing motions together, versions, signatures, and what comes of them.
@Service
@Transactional
public class Composites {

    /// How long a second organisation may take to confirm.
    static final Duration CONFIRM_WITHIN = Duration.ofDays(7);
    static final int LONGEST_WORDS = 2_000;

    private final CompositeRepository composites;
    private final CompositeAccess access;
    private final MotionRepository motions;
    private final MotionVoices voices;
    private final CompositeMotions made;
    private final Alliances alliances;
    private final CompositeMail mail;
    private final Clock clock;

    Composites(CompositeRepository composites, CompositeAccess access, MotionRepository motions, MotionVoices voices,
            CompositeMotions made, Alliances alliances, CompositeMail mail, Clock clock) {
        this.composites = composites;
        this.access = access;
        this.motions = motions;
        this.voices = voices;
        this.made = made;
        this.alliances = alliances;
        this.mail = mail;
        this.clock = clock;
    }

    /// Everything known of a composite, in four queries.
    @Transactional(readOnly = true)
    Work work(CompositeId id) {
        return work(composites.find(id).orElseThrow(() -> new NotFound("composite")));
    }

    /// The same, held until the transaction is over.
    Work held(CompositeId id) {
        return work(composites.held(id).orElseThrow(() -> new NotFound("composite")));
    }

    private Work work(CompositeRepository.Stored stored) {
        var id = stored.row().id();
        var sources = composites.sources(id);
        var raised = voices.of(sources.stream().map(CompositeSource::motion).toList());
        return Work.of(stored, sources.stream().map(source -> source.with(raised)).toList(), composites.acts(id));
    }

    CompositeReader reader(Work work, @Nullable PersonId person) {
        return access.reader(work.row(), person, affiliates(work.row().alliance()));
    }

    private List<OrganisationId> affiliates(AllianceId alliance) {
        return alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList();
    }

    /// The motions of an alliance that may go into a composite.
    @Transactional(readOnly = true)
    public List<Motion> admitted(AllianceId alliance) {
        return motions.of(alliance).stream().filter(Motion::awaitsDecision).toList();
    }

    /// Proposes to bring motions together; a second organisation confirms.
    public Outcome<Compositing> open(PersonId by, OrganisationId under, AllianceId alliance, String title,
            Set<MotionId> chosen) {
        var home = alliances.find(alliance).orElseThrow(() -> new NotFound("alliance"));
        requireSpeaker(by, under, alliance);
        var name = PlainText.line(title);
        var grounds = new ArrayList<Ground>();
        PlainText.require("composites", "title", name, Compositing.LONGEST_TITLE, grounds);
        var sources = admitted(alliance).stream().filter(motion -> chosen.contains(motion.id())).toList();
        if (sources.size() < 2) {
            grounds.add(Ground.at("motions", "composites.ground.motions"));
        } else if (sources.stream().map(Motion::calendar).distinct().count() > 1) {
            grounds.add(Ground.at("motions", "composites.ground.motions.calendar"));
        }
        return Outcome.unless(grounds, () -> {
            var now = Sql.now(clock);
            var id = new CompositeId(Ids.next(clock));
            composites.insert(new Compositing(id, alliance, home.name(), 0, name, sources.getFirst().language(), null,
                    new Compositing.Said(by, under, now), now.plus(CONFIRM_WITHIN), null, null, 1, by, now, null, null),
                    sources.getFirst().calendar());
            for (int place = 0; place < sources.size(); place++) {
                composites.addSource(id, sources.get(place).id(), sources.get(place).version().hex(), place);
            }
            enter(id, CompositeAct.Kind.OPENED, 0, null, null, Speaking.speaksFor(by, under), "");
            return composites.find(id).orElseThrow().row();
        });
    }

    /// @param chaired whether whoever offered to preside is accepted
    public Outcome<Compositing> confirm(PersonId by, OrganisationId under, CompositeId id, boolean chaired) {
        var row = held(id).row();
        requireSpeaker(by, under, row.alliance());
        var grounds = new ArrayList<Ground>();
        if (row.state(clock.instant()) != Compositing.State.PROPOSED) {
            grounds.add(Ground.of("composites.ground.confirmed"));
        } else if (row.opened().organisation().equals(under) || row.opened().person().equals(by)) {
            grounds.add(Ground.of("composites.ground.second"));
        }
        return Outcome.unless(grounds, () -> {
            composites.confirm(id, new Compositing.Said(by, under, Sql.now(clock)), chaired);
            enter(id, CompositeAct.Kind.CONFIRMED, 0, null, null, Speaking.speaksFor(by, under), "");
            return composites.find(id).orElseThrow().row();
        });
    }

    /// Offers to preside, before a second organisation confirms: who confirms accepts the offer too. Movers do not preside over
    /// their own motions.
    public Outcome<Compositing> preside(PersonId by, CompositeId id) {
        var work = held(id);
        var reader = reader(work, by);
        var grounds = new ArrayList<Ground>();
        if (work.row().state(clock.instant()) != Compositing.State.PROPOSED || work.row().chair() != null) {
            grounds.add(Ground.of("composites.ground.chair"));
        } else if (work.sources().stream().anyMatch(source -> reader.mover(source) != null)) {
            grounds.add(Ground.of("composites.ground.chair.mover"));
        }
        return Outcome.unless(grounds, () -> {
            composites.preside(id, by);
            return composites.find(id).orElseThrow().row();
        });
    }

    private void requireSpeaker(PersonId by, OrganisationId under, AllianceId alliance) {
        if (!access.reader(by, false, affiliates(alliance)).speaksFor().contains(under)) {
            throw new Forbidden("composites.forbidden.speak");
        }
    }

    /// Puts the words as they stand before the movers.
    ///
    /// @param note what is new in this version
    public Outcome<Integer> publish(PersonId by, CompositeId id, String note) {
        var work = held(id);
        var builder = builder(work, by);
        var why = PlainText.lines(note);
        var grounds = open(work);
        PlainText.require("composites", "note", why, LONGEST_WORDS, grounds);
        var signOffs = work.signOffs();
        var content = CompositeJson.write(work.composite());
        if (work.composite().blocks().isEmpty()) {
            grounds.add(Ground.of("composites.ground.empty"));
        } else if (composites.version(id, signOffs.version()).filter(content::equals).isPresent()) {
            grounds.add(Ground.of("composites.ground.same"));
        }
        return Outcome.unless(grounds, () -> {
            publish(id, signOffs.version() + 1, content, builder, why);
            return signOffs.version() + 1;
        });
    }

    void publish(CompositeId id, int seq, String content, Speaking by, String note) {
        composites.publish(id, seq, content, Sql.now(clock));
        enter(id, CompositeAct.Kind.PUBLISHED, seq, null, null, by, note);
        mail.asked(work(id), seq);
    }

    /// What the movers of a source say of a version.
    public enum Word {
        SIGN, OBJECT,
        /// Keep the motion out of the composite.
        SEPARATE
    }

    /// Signs for the movers of a source, objects, or keeps their motion separate; its words leave the composite then.
    ///
    /// @param seq  the version they have read
    /// @param word null where nothing was chosen
    public Outcome<Compositing> say(PersonId by, CompositeId id, MotionId motion, int seq, @Nullable Word word, String reason) {
        var work = held(id);
        var source = work.source(motion.value()).filter(CompositeSource::part).orElseThrow(() -> new NotFound("source"));
        var mover = reader(work, by).mover(source);
        if (mover == null) {
            throw new Forbidden("composites.forbidden.mover");
        }
        var why = PlainText.lines(reason);
        var grounds = open(work);
        if (word == null) {
            grounds.add(Ground.of("composites.ground.word"));
        } else if (word == Word.SIGN) {
            PlainText.atMost("composites", "words", why, LONGEST_WORDS, grounds);
        } else {
            PlainText.require("composites", "words", why, LONGEST_WORDS, grounds);
        }
        var signOffs = work.signOffs();
        if (word != Word.SEPARATE && seq != signOffs.version()) {
            grounds.add(Ground.of("composites.ground.newer", signOffs.version()));
        } else if (word != Word.SEPARATE && seq == 0) {
            grounds.add(Ground.of("composites.ground.noVersion"));
        }
        if (word == Word.SIGN) {
            settled(work).forEach(one -> grounds.add(Ground.of("composites.ground.settled", one.title())));
        }
        return Outcome.unless(grounds, () -> {
            switch (Objects.requireNonNull(word)) {
                case SIGN -> enter(id, CompositeAct.Kind.SIGNED, seq, motion, null, mover, why);
                case OBJECT -> enter(id, CompositeAct.Kind.OBJECTED, seq, motion, null, mover, why);
                case SEPARATE -> separate(work, motion, mover, why);
            }
            standIfSigned(held(id));
            return composites.find(id).orElseThrow().row();
        });
    }

    /// Motions that were decided or withdrawn meanwhile; each is held, so that none of them is while the composite comes to stand.
    private List<Motion> settled(Work work) {
        return work.parts().stream().map(source -> motions.held(source.motion()).orElseThrow())
                .filter(motion -> !motion.awaitsDecision()).toList();
    }

    /// Nobody's words are used against their will: what was taken from the motion goes, as options that anybody can see.
    private void separate(Work work, MotionId motion, Speaking mover, String why) {
        var id = work.row().id();
        enter(id, CompositeAct.Kind.SEPARATE, work.signOffs().version(), motion, null, mover, why);
        var left = Workshop.taken(work.composite().building().withdraw(motion.toString(), act(mover, why)));
        composites.separate(id, motion, Sql.now(clock));
        composites.change(id, CompositeJson.write(left), mover.person(), Sql.now(clock));
        if (work.signOffs().version() > 0 && left.blocks().size() > 0 && !left.blocks().equals(work.composite().blocks())) {
            publish(id, work.signOffs().version() + 1, CompositeJson.write(left), mover, why);
        }
    }

    org.regroup.texts.composites.Act act(Speaking by, String reason) {
        return new org.regroup.texts.composites.Act(By.write(by), Sql.now(clock), reason);
    }

    /// Makes it a motion when all have signed and no appeal is pending.
    void standIfSigned(Work work) {
        var signOffs = work.signOffs();
        if (!signOffs.complete() || work.appealed() || !settled(work).isEmpty()) {
            return;
        }
        var by = work.acts().stream().filter(act -> act.of(CompositeAct.Kind.SIGNED)).reduce((_, later) -> later).orElseThrow()
                .by();
        var row = work.row();
        var published = Work.read(row, composites.version(row.id(), signOffs.version()).orElseThrow(), work.sources());
        var movers = work.parts().stream().flatMap(source -> source.movers().stream()).distinct().toList();
        var motion = made.make(row.alliance(), titled(row, published), row.language(),
                work.parts().stream().map(CompositeSource::motion).toList(), movers, by, String.valueOf(row.number()));
        composites.stands(row.id(), motion.id(), Sql.now(clock));
        enter(row.id(), CompositeAct.Kind.STOOD, signOffs.version(), motion.id(), null, by, "");
    }

    /// As a motion begins: under its title, each word credited to its motion.
    private static Weave titled(Compositing row, Composite composite) {
        var title = new Block(new BlockId("title"), Form.TITLE, Words.tokens(row.title(), row.language()));
        var blocks = new ArrayList<>(List.of(title));
        blocks.addAll(composite.text().blocks());
        var own = Credit.of(composite.source());
        var credits = new ArrayList<>(List.of(Collections.nCopies(title.tokens().size(), List.of(own))));
        credits.addAll(composite.credits());
        return Weave.of(new Text(row.language(), blocks), credits, own);
    }

    /// Says something on a version.
    ///
    /// @param as how the form names the capacity; see [Speaking#code]
    public Outcome<Compositing> remark(PersonId by, CompositeId id, String as, String words) {
        var work = held(id);
        var speaking = reader(work, by).voices().stream().filter(one -> one.code().equals(as)).findFirst();
        var said = PlainText.lines(words);
        var grounds = new ArrayList<Ground>();
        if (work.row().confirmed() == null) {
            grounds.add(Ground.of("composites.ground.unconfirmed"));
        }
        if (speaking.isEmpty()) {
            grounds.add(Ground.at("as", "motions.ground.as"));
        }
        PlainText.require("composites", "remark", said, LONGEST_WORDS, grounds);
        return Outcome.unless(grounds, () -> {
            enter(id, CompositeAct.Kind.REMARK, work.signOffs().version(), null, null, speaking.orElseThrow(), said);
            return work.row();
        });
    }

    /// @throws Forbidden unless this person builds
    Speaking builder(Work work, PersonId by) {
        var builder = reader(work, by).builds(work.sources());
        if (builder == null) {
            throw new Forbidden("composites.forbidden.build");
        }
        return builder;
    }

    /// Whatever speaks against going on with it now.
    List<Ground> open(Work work) {
        var grounds = new ArrayList<Ground>();
        var until = work.row().until();
        switch (work.row().state(clock.instant())) {
            case BUILDING -> {
            }
            case PROPOSED, LAPSED -> grounds.add(Ground.of("composites.ground.unconfirmed"));
            case CLOSED -> grounds.add(Ground.of("composites.ground.closed", until == null ? Instant.EPOCH : until));
            case STANDS -> grounds.add(Ground.of("composites.ground.stands"));
        }
        return grounds;
    }

    void enter(CompositeId id, CompositeAct.Kind kind, int seq, @Nullable MotionId motion, @Nullable Integer option, Speaking by,
            String words) {
        composites.act(Ids.next(clock), id, new CompositeAct(kind, seq, motion, option, by, words, Sql.now(clock)));
    }
}
