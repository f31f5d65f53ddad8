package org.regroup.texts.composites;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.reading.Words;

/// The composite "Heat that is not cut off", built from three motions.
final class Heat {

    static final Act ACT = new Act("Sunil", Instant.parse("2026-03-12T10:00:00Z"), "agreed");
    static final Source SOURCE = new Source(Source.Kind.COMPOSITE, "C2",
            List.of("Tenants’ Campaign", "Union Region", "Co-op Federation"));

    static final SourceMotion WINTER = split(motion("14", "Tenants’ Campaign",
            "We ask every landlord, every co-op and every supplier in the seven towns to sign a pledge that no household be "
                    + "disconnected from heating between 1 October and 30 April.",
            "A joint solidarity fund shall lend without interest to households in arrears.",
            "Branches, co-ops and local groups shall keep a list of neighbours ready to attend within the hour."));
    static final SourceMotion METER = motion("9", "Union Region",
            "No prepayment meter shall be fitted without the household’s written consent.",
            "Loans shall not exceed three months’ bills.",
            "The regional council shall publish the names of suppliers who refuse.");
    static final SourceMotion NETWORKS = motion("22", "Co-op Federation",
            "Co-ops that run heat networks shall be first to sign. Each co-op shall open its books to those it heats. "
                    + "The federation shall seek a loan for new networks.");

    private Composite composite = Composite.begin(SOURCE, Locale.UK, List.of(WINTER, METER, NETWORKS));

    static Composite built() {
        var heat = new Heat();
        heat.put(WINTER, 0, own("k1", null));
        heat.put(WINTER, 1, heat.end("k1"));
        heat.put(NETWORKS, 0, own("k2", "k1"));
        heat.put(NETWORKS, 1, heat.end("k2"));
        heat.reword("k2", ". Each co-op shall", ", and shall");
        heat.reword("k2", "its", "their");
        heat.reword("k2", "it heats", "they heat");
        heat.put(METER, 0, own("k3", "k2"));
        heat.put(WINTER, 2, own("k4", "k3"));
        heat.put(METER, 1, heat.end("k4"));
        heat.reword("k4", ". Loans shall ", ", ");
        heat.reword("k4", "exceed ", "exceeding ");
        heat.put(WINTER, 3, own("k5", "k4"));
        heat.put(METER, 2, heat.end("k5"));
        heat.reword("k5", ". The regional council shall publish ", "; ");
        heat.reword("k5", "refuse", "refuse shall be published by all four organisations together");
        heat.fit("k2", "their", NETWORKS, 1);
        heat.fit("k2", "they heat", NETWORKS, 1);
        heat.fit("k4", "exceeding", METER, 1);
        heat.fit("k5", "shall be published", METER, 2);
        heat.take(building -> building.agree(NETWORKS.sentences().get(1).id(), ACT));
        heat.take(building -> building.agree(METER.sentences().get(1).id(), ACT));
        return heat.composite;
    }

    static SourceMotion motion(String id, String organisation, String... clauses) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block(new BlockId("title"), Form.TITLE, Words.tokens("A title is no demand.", Locale.UK)));
        for (String clause : clauses) {
            blocks.add(new Block(new BlockId("c" + blocks.size()), Form.clause(""), Words.tokens(clause, Locale.UK)));
        }
        return SourceMotion.of(new Source(Source.Kind.MOTION, id, List.of(organisation)), new Text(Locale.UK, blocks));
    }

    private static SourceMotion split(SourceMotion motion) {
        var first = motion.sentences().getFirst();
        return motion.split(first.id(), place(first.tokens(), "that no household").from()).orElseThrow();
    }

    /// A part of a block, found by its words.
    record Part(int from, int to) {}

    static Part place(List<Token> tokens, String words) {
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + 1; to <= tokens.size(); to++) {
                if (Block.plain(tokens.subList(from, to)).equals(words)) {
                    return new Part(from, to);
                }
            }
        }
        throw new AssertionError("no \"" + words + "\" in " + Block.plain(tokens));
    }

    /// Changes words as a word diff would: those both have at the edges stay.
    static Hunk.Replace rewording(Composite composite, String block, String words, String others) {
        var old = composite.block(new BlockId(block)).orElseThrow().block();
        var part = place(old.tokens(), words);
        var put = Words.tokens(others, Locale.UK);
        int from = 0;
        while (from < put.size() && old.tokens().get(part.from() + from).equals(put.get(from))) {
            from++;
        }
        int end = 0;
        while (end < put.size() - from && part.from() + from < part.to() - end
                && old.tokens().get(part.to() - 1 - end).equals(put.get(put.size() - 1 - end))) {
            end++;
        }
        return Hunk.Replace.of(old, part.from() + from, part.to() - end, put.subList(from, put.size() - end));
    }

    static Place.Own own(String block, @Nullable String after) {
        return new Place.Own(after == null ? null : new BlockId(after), new BlockId(block), Form.clause(""));
    }

    private Place end(String block) {
        return new Place.In(new BlockId(block), composite.block(new BlockId(block)).orElseThrow().piece().size());
    }

    private void put(SourceMotion motion, int sentence, Place place) {
        take(building -> building.put(motion.sentences().get(sentence).id(), place, ACT));
    }

    private void reword(String block, String words, String others) {
        take(building -> building.rewrite(List.of(rewording(composite, block, words, others)), ACT));
    }

    private void fit(String block, String words, SourceMotion motion, int sentence) {
        var part = place(composite.block(new BlockId(block)).orElseThrow().piece().tokens(), words);
        take(building -> building.fit(new BlockId(block), part.from(), part.to(), motion.sentences().get(sentence).id()));
    }

    private void take(Function<Building, Step> step) {
        composite = ((Step.Taken) step.apply(composite.building())).composite();
    }
}
