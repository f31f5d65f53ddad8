package org.regroup.platform.motions;

import java.util.List;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.Credit;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;
import org.regroup.texts.Woven;
import org.regroup.texts.reading.AuthorsEdit;

/// What changed from one version of a text to another, block by block.
public final class Comparison {

    private static final AmendmentId NAME = new AmendmentId("later");
    private static final Source EARLIER = new Source(Source.Kind.MOTION, "earlier", List.of());
    private static final Source LATER = new Source(Source.Kind.AMENDMENT, NAME.value(), List.of());

    private Comparison() {}

    /// A stretch of words.
    public record Piece(How how, String text) {

        /// What became of it.
        public enum How {
            KEPT, IN, OUT
        }
    }

    /// One block.
    public record Line(List<Piece> pieces) {

        public boolean changed() {
            return pieces.stream().anyMatch(piece -> piece.how() != Piece.How.KEPT);
        }
    }

    public static List<Line> of(Text before, Text after) {
        var weave = Weave.of(before, EARLIER);
        var hunks = AuthorsEdit.read(before, after, NAME);
        if (!hunks.isEmpty() && weave.adopt(new Amendment(NAME, before.version(), hunks),
                Credit.of(LATER)) instanceof Adoption.Adopted(var next, _)) {
            weave = next;
        }
        return weave.blocks().stream().map(Comparison::line).toList();
    }

    private static Line line(Woven block) {
        return new Line(block.runs().stream()
                .map(run -> new Piece(how(block, run), Block.plain(run.tokens()))).toList());
    }

    private static Piece.How how(Woven block, Woven.Run run) {
        if (block.out() != null || !run.stands()) {
            return Piece.How.OUT;
        }
        boolean later = block.in().source().equals(LATER) || run.in().getFirst().source().equals(LATER);
        return later ? Piece.How.IN : Piece.How.KEPT;
    }
}
