package org.regroup.platform.motions.composites;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;
import org.regroup.texts.Text;
import org.regroup.texts.composites.Composite;
import org.regroup.texts.composites.CompositeBlock;
import org.regroup.texts.composites.Coverage;
import org.regroup.texts.composites.Fate;
import org.regroup.texts.composites.Place;
import org.regroup.texts.composites.SentenceId;
import org.regroup.texts.composites.Step;
import org.regroup.texts.exchange.CompositeJson;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.exchange.Reading;
import org.regroup.texts.reading.AuthorsEdit;

/// Building the text of a composite. Whoever changes words that somebody else has changed meanwhile is shown both.
@Service
@Transactional
class Workshop {

    /// About a hundred pages.
    static final int LONGEST_TEXT = 200_000;

    private final CompositeRepository composites;
    private final Composites all;
    private final Clock clock;

    Workshop(CompositeRepository composites, Composites all, Clock clock) {
        this.composites = composites;
        this.all = all;
        this.clock = clock;
    }

    /// Puts in the sentences that are ticked and do not stand yet, each as a clause of its own, and takes out those that are not
    /// ticked.
    ///
    /// @param seen   the revision its author had before them
    /// @param reason why sentences are taken out; needed where there are any
    Outcome<Work> use(PersonId by, CompositeId id, int seen, Set<String> ticked, String reason) {
        var why = PlainText.lines(reason);
        return change(by, id, seen, (work, builder) -> {
            var grounds = new ArrayList<Ground>();
            PlainText.atMost("composites", "reason", why, Composites.LONGEST_WORDS, grounds);
            if (!grounds.isEmpty()) {
                return new Outcome.Refused<>(grounds);
            }
            var act = all.act(builder, why);
            var composite = work.composite();
            boolean dropped = false;
            for (var one : Coverage.of(composite).sentences()) {
                boolean wanted = ticked.contains(one.sentence().id().toString());
                if (wanted && one.fate() == Fate.LEFT_OUT) {
                    composite = taken(composite.building().put(one.sentence().id(), last(composite), all.act(builder, "")));
                } else if (!wanted && one.fate() != Fate.LEFT_OUT) {
                    dropped = true;
                    composite = taken(composite.building().drop(one.sentence().id(), act));
                }
            }
            return dropped && why.isEmpty()
                    ? Outcome.refused("reason", "composites.ground.reason.missing")
                    : new Outcome.Done<>(composite);
        });
    }

    /// Something done with one clause.
    enum Turn {
        UP, DOWN,
        /// On to the end of the clause above.
        JOIN
    }

    /// @param turn null where nothing was chosen
    Outcome<Work> turn(PersonId by, CompositeId id, int seen, BlockId block, @Nullable Turn turn) {
        return change(by, id, seen, (work, _) -> {
            if (turn == null) {
                return Outcome.refused("", "composites.ground.word");
            }
            var blocks = work.composite().blocks();
            int at = blocks.stream().map(one -> one.id()).toList().indexOf(block);
            if (at < 0) {
                throw new NotFound("clause");
            }
            if (turn == Turn.DOWN ? at == blocks.size() - 1 : at == 0) {
                return Outcome.refused("", "composites.ground.edge");
            }
            var place = switch (turn) {
                case UP -> own(work.composite(), at < 2 ? null : blocks.get(at - 2).id());
                case DOWN -> own(work.composite(), blocks.get(at + 1).id());
                case JOIN -> new Place.In(blocks.get(at - 1).id(), blocks.get(at - 1).piece().size());
            };
            return said(work.composite().building().move(block, 0, blocks.get(at).piece().size(), place));
        });
    }

    /// Puts the clauses into the order in which they are named.
    Outcome<Work> order(PersonId by, CompositeId id, int seen, List<BlockId> wanted) {
        return change(by, id, seen, (work, _) -> {
            var names = work.composite().blocks().stream().map(block -> block.id()).toList();
            if (wanted.size() != names.size() || !Set.copyOf(wanted).equals(Set.copyOf(names))) {
                return Outcome.refused("", "composites.ground.changed");
            }
            var composite = work.composite();
            for (var name : wanted) {
                var size = composite.block(name).orElseThrow().piece().size();
                composite = taken(composite.building().move(name, 0, size, behind(composite, name)));
            }
            return new Outcome.Done<>(composite);
        });
    }

    /// Takes over what somebody has typed: words that stay keep their source.
    Outcome<Work> write(PersonId by, CompositeId id, int seen, String typed, String reason) {
        return change(by, id, seen, (work, builder) -> {
            var why = PlainText.lines(reason);
            var grounds = new ArrayList<Ground>();
            PlainText.atMost("composites", "text", typed, LONGEST_TEXT, grounds);
            PlainText.atMost("composites", "reason", why, Composites.LONGEST_WORDS, grounds);
            var name = "w" + work.row().revision();
            var read = Markdown.open(grounds.isEmpty() ? typed.replace("\r\n", "\n") : "", work.row().language(), name + "-");
            return switch (read) {
                case Reading.Refused<Text> _ -> {
                    grounds.add(Ground.at("text", "composites.ground.paragraphs", Markdown.MOST_BLOCKS));
                    yield new Outcome.Refused<>(grounds);
                }
                case Reading.Read<Text>(var edited, var _) -> grounds.isEmpty()
                        ? written(work.composite().building().rewrite(
                                AuthorsEdit.read(work.composite().text(), edited, new AmendmentId(name)), all.act(builder, why)),
                                why)
                        : new Outcome.Refused<>(grounds);
            };
        });
    }

    /// Where a sentence falls away by it, somebody has to say why.
    private static Outcome<Composite> written(Step step, String why) {
        boolean dropped = step instanceof Step.Taken(var _, var losses) && losses.stream().anyMatch(loss -> loss.after() == 0);
        return dropped && why.isEmpty() ? Outcome.refused("reason", "composites.ground.reason.missing") : said(step);
    }

    /// Says that words written here stand for a sentence.
    Outcome<Work> fit(PersonId by, CompositeId id, int seen, BlockId block, int from, int to, SentenceId sentence) {
        return change(by, id, seen, (work, _) -> said(work.composite().building().fit(block, from, to, sentence)));
    }

    /// The mover of a sentence says that it says the same as before.
    Outcome<Work> agree(PersonId by, CompositeId id, int seen, SentenceId sentence) {
        return change(by, id, seen, (work, _) -> {
            var source = work.parts().stream().filter(one -> one.id().equals(sentence.motion())).findFirst()
                    .orElseThrow(() -> new NotFound("source"));
            var mover = all.reader(work, by).mover(source);
            return mover == null
                    ? Outcome.refused("", "composites.ground.agree")
                    : said(work.composite().building().agree(sentence, all.act(mover, "")));
        });
    }

    private Outcome<Work> change(PersonId by, CompositeId id, int seen,
            BiFunction<Work, Speaking, Outcome<Composite>> how) {
        var work = all.held(id);
        var builder = all.builder(work, by);
        var grounds = new ArrayList<>(all.open(work));
        if (seen != work.row().revision()) {
            grounds.add(Ground.of("composites.ground.changed"));
        }
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        return switch (how.apply(work, builder)) {
            case Outcome.Refused<Composite>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Composite>(var next) -> {
                composites.change(id, CompositeJson.write(next), by, Sql.now(clock));
                yield new Outcome.Done<>(all.work(id));
            }
        };
    }

    private static Outcome<Composite> said(Step step) {
        return switch (step) {
            case Step.Taken(var composite, var _) -> new Outcome.Done<>(composite);
            case Step.Refused(var why, var _) ->
                Outcome.refused("", "composites.step." + why.name().toLowerCase(Locale.ROOT));
        };
    }

    static Composite taken(Step step) {
        return switch (step) {
            case Step.Taken(var composite, var _) -> composite;
            case Step.Refused(var why, var what) -> throw new IllegalStateException(why + " " + what);
        };
    }

    /// A clause of its own behind all others.
    static Place last(Composite composite) {
        return own(composite, composite.blocks().isEmpty() ? null : composite.blocks().getLast().id());
    }

    /// The same for a clause that stands already, perhaps as the last.
    private static Place behind(Composite composite, BlockId moved) {
        var others = composite.blocks().stream().map(CompositeBlock::id).filter(id -> !id.equals(moved)).toList();
        return own(composite, others.isEmpty() ? null : others.getLast());
    }

    /// Under a name that no clause has.
    static Place own(Composite composite, @Nullable BlockId after) {
        int next = composite.log().entries().size() + 1;
        while (taken(composite, "k" + next)) {
            next++;
        }
        return new Place.Own(after, new BlockId("k" + next), Form.clause(""));
    }

    private static boolean taken(Composite composite, String name) {
        return composite.block(new BlockId(name)).isPresent();
    }
}
