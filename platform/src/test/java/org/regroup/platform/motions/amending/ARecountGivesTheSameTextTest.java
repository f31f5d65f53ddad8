package org.regroup.platform.motions.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionKind;
import org.regroup.platform.motions.MotionReader;
import org.regroup.platform.motions.MotionStage;
import org.regroup.platform.motions.Speaking;
import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.Credit;
import org.regroup.texts.Edits;
import org.regroup.texts.Hunk;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.Weave;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.exchange.Reading;
import org.regroup.texts.reading.Words;

/// Random proceedings: amendments and amendments to them are moved, carried in whole and in parts, and decisions taken back.
class ARecountGivesTheSameTextTest {

    private static final int CASES = 1_500;
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
    private static final String[] WORDS = {"rents", "bills", "every", "landlord", "pledge", "winter", "fund", "debts"};

    private int revoked;
    private int rested;
    private int children;

    /// One random motion, as far as it has come.
    private static final class Play {

        final Random random;
        final Text moved;
        final List<MotionAmendment> amendments = new ArrayList<>();
        final List<Decision> log = new ArrayList<>();

        Play(long seed) {
            random = new Random(seed);
            moved = text();
        }

        private Text text() {
            var markdown = IntStream.rangeClosed(1, 3).mapToObj(n -> n + ". " + words(6)).collect(Collectors.joining("\n"));
            return ((Reading.Read<Text>) Markdown.open(markdown, Locale.ENGLISH, "b-")).content();
        }

        private String words(int number) {
            return IntStream.range(0, number).mapToObj(_ -> WORDS[random.nextInt(WORDS.length)]).collect(Collectors.joining(" "));
        }

        Proceedings now() {
            var motion = new Motion(new MotionId(new UUID(0, 2)), new AllianceId(new UUID(0, 3)), "", 1, null,
                    MotionKind.ORDINARY,
                    MotionStage.ADMITTED, null, "", "", "", "", Locale.ENGLISH, SOMEBODY, NOW, NOW, null, moved.version(),
                    moved.version(), 1);
            return Proceedings.of(motion, Weave.of(moved, new Source(Source.Kind.MOTION, "m", List.of())), List.of(), amendments,
                    log);
        }

        private List<Hunk> hunks(Text text) {
            var blocks = new ArrayList<>(text.blocks());
            java.util.Collections.shuffle(blocks, random);
            return blocks.stream().limit(1 + random.nextInt(2)).sorted(java.util.Comparator.comparing(text.blocks()::indexOf))
                    .map(this::hunk).toList();
        }

        private Hunk hunk(Block block) {
            int from = random.nextInt(block.tokens().size());
            int to = Math.min(block.tokens().size(), from + random.nextInt(4));
            List<Token> put = to > from && random.nextInt(4) == 0
                    ? List.of()
                    : Words.tokens(words(1 + random.nextInt(2)),
                            Locale.ENGLISH);
            return Hunk.Replace.of(block, from, to, put);
        }

        void move(Proceedings all) {
            var open = all.open().stream().filter(one -> one.parent() == null).toList();
            var parent = open.isEmpty() || random.nextInt(4) > 0 ? null : open.get(random.nextInt(open.size()));
            var id = new UUID(1, amendments.size() + 1L);
            var base = parent == null
                    ? all.text()
                    : Edits.apply(all.history(parent).orElseThrow().at(parent.content().base()), parent.content().hunks());
            var hunks = hunks(base);
            var content = new Amendment(new AmendmentId(id.toString()), base.version(), parent == null ? null : parent.key(),
                    hunks,
                    "", random.nextBoolean());
            amendments.add(new MotionAmendment(id, all.motion().id(), amendments.size() + 1, parent == null ? null : parent.id(),
                    "",
                    "", content.divisible(), Speaking.unaffiliated(SOMEBODY), "", "", NOW, 1, content, parent == null ? null : 1,
                    parent == null ? null : parent.content(), "", Standing.CLEAN, NOW, null, List.of()));
        }

        void carry(Proceedings all) {
            var open = all.open();
            if (open.isEmpty()) {
                return;
            }
            var one = open.get(random.nextInt(open.size()));
            var parts = all.parts(one).stream().filter(AmendmentPart::open).map(AmendmentPart::number).toList();
            Integer part = parts.isEmpty() || random.nextBoolean() ? null : parts.get(random.nextInt(parts.size()));
            var matter = new Matter(all, one, READER);
            var content = matter.laid(part, new ArrayList<>());
            if (content != null) {
                enter(all, one, DecisionKind.CARRIED, part, null, content);
            }
        }

        void enter(Proceedings all, MotionAmendment one, DecisionKind kind, @Nullable Integer part, @Nullable UUID revokes,
                @Nullable Amendment content) {
            log.add(new Decision(new UUID(2, log.size() + 1L), one.id(), 1, kind, part, revokes, null, null,
                    Decision.Ruling.own(""), SOMEBODY, "", null, NOW, null, null, null, "", all.next(), content, NOW));
        }
    }

    private static final MotionReader READER = new MotionReader(null, false, false, false, java.util.Set.of(), java.util.Set.of(),
            List.of());

    @Test
    void whateverIsTakenBackInWhateverOrder() {
        for (long seed = 0; seed < CASES; seed++) {
            var play = new Play(seed);
            for (int step = 0; step < 14; step++) {
                var all = play.now();
                switch (play.random.nextInt(4)) {
                    case 0 -> play.move(all);
                    case 1, 2 -> carry(play, all, seed);
                    default -> revoke(play, all, seed);
                }
                foldsToTheSame(play.now(), seed);
            }
            children += (int) play.amendments.stream().filter(one -> one.parent() != null).count();
        }
        assertThat(revoked).as("taken back").isGreaterThan(CASES / 2);
        assertThat(rested).as("not taken back because others rest on it").isGreaterThan(CASES / 50);
        assertThat(children).as("amendments to amendments").isGreaterThan(CASES / 10);
    }

    /// What was carried last and is taken back leaves everything as it was.
    private void carry(Play play, Proceedings before, long seed) {
        int decisions = play.log.size();
        play.carry(before);
        if (play.log.size() == decisions) {
            return;
        }
        var decision = play.log.getLast();
        var after = play.now();
        var log = List.copyOf(play.log);
        play.enter(after, Amendments.find(after, decision.amendment()), DecisionKind.REVOKED, null, decision.id(), null);
        same(play.now(), before, seed);
        play.log.clear();
        play.log.addAll(log);
    }

    private void revoke(Play play, Proceedings before, long seed) {
        var adopting = before.fates().inForce().stream().filter(one -> one.kind().adopts()).toList();
        if (adopting.isEmpty()) {
            return;
        }
        var decision = adopting.get(play.random.nextInt(adopting.size()));
        play.enter(before, Amendments.find(before, decision.amendment()), DecisionKind.REVOKED, null, decision.id(), null);
        if (!before.fallenWith(play.log.getLast()).isEmpty()) {
            play.log.removeLast();
            rested++;
            return;
        }
        revoked++;
        var after = play.now();
        // as if it had never been decided: the others, laid as they are now, on a log without it
        var never = new Play(seed);
        never.amendments.addAll(play.amendments);
        Map<UUID, Amendment> laid = after.laid().stream().filter(one -> one.now() != null)
                .collect(Collectors.toMap(one -> one.decision().id(), one -> Objects.requireNonNull(one.now())));
        after.fates().inForce().stream().filter(one -> laid.containsKey(one.id()))
                .forEach(one -> never.log.add(new Decision(one.id(), one.amendment(), 1, one.kind(), one.part(), null, null, null,
                        one.ruling(), SOMEBODY, "", null, NOW, null, null, null, "", one.place(), laid.get(one.id()), NOW)));
        var alone = never.now();
        assertThat(alone.text().version()).as("seed %s", seed).isEqualTo(after.text().version());
        if (laid.size() == after.laid().size()) {
            for (var open : after.open()) {
                if (alone.history(open).isPresent() && after.weave().knows(first(open).base())) {
                    assertThat(alone.stands(open)).as("seed %s, %s", seed, open.tag()).isEqualTo(after.stands(open));
                }
            }
        }
    }

    private static Amendment first(MotionAmendment amendment) {
        return amendment.lineage().isEmpty() ? amendment.content() : amendment.lineage().getFirst();
    }

    private static void same(Proceedings one, Proceedings other, long seed) {
        assertThat(one.text()).as("seed %s", seed).isEqualTo(other.text());
        assertThat(one.open()).as("seed %s", seed).isEqualTo(other.open());
        for (var open : one.open()) {
            assertThat(one.stands(open)).as("seed %s, %s", seed, open.tag()).isEqualTo(other.stands(open));
        }
    }

    /// As anybody does who reads the log elsewhere.
    private static void foldsToTheSame(Proceedings all, long seed) {
        var weave = Weave.of(all.moved(), new Source(Source.Kind.MOTION, "elsewhere", List.of()));
        for (var laid : all.laid()) {
            if (laid.now() != null) {
                var credit = Credit.of(new Source(Source.Kind.AMENDMENT, "elsewhere", List.of()));
                weave = ((Adoption.Adopted) weave.adopt(Objects.requireNonNull(laid.now()), credit)).weave();
            }
        }
        assertThat(weave.version()).as("seed %s", seed).isEqualTo(all.text().version());
    }
}
