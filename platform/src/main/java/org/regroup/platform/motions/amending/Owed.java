package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.amending.AmendedText.Beside;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Run;
import org.regroup.platform.shared.piece.Run.Change;
import org.regroup.texts.Block;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Source;
import org.regroup.texts.Weave;
import org.regroup.texts.Woven;
import org.regroup.texts.editions.Numbering;

/// A text with whom each word of it is owed to: a motion that went into it, or an amendment. Words without a sign are its own.
final class Owed {

    private final Proceedings all;
    private final Signs signs;
    private final Page page;

    Owed(Proceedings all, Signs signs, Page page) {
        this.all = all;
        this.signs = signs;
        this.page = page;
    }

    /// Somebody words are owed to.
    ///
    /// @param amendment null for a motion that went into a composite
    private record Whose(Change change, @Nullable MotionAmendment amendment) {}

    private record Stretch(List<Whose> whose, String text) {}

    /// @param weave of the motion, with more or fewer amendments
    List<AmendedText.Row> rows(Weave weave) {
        var numbering = Numbering.of(weave);
        return weave.blocks().stream().filter(block -> block.out() == null).map(block -> row(block, numbering)).toList();
    }

    private AmendedText.Row row(Woven block, Numbering numbering) {
        var number = block.form().kind() == Form.Kind.CLAUSE ? numbering.label(block.id()).orElse(block.form().label()) : "";
        var stretches = stretches(block);
        var runs = new ArrayList<Run>();
        var beside = new LinkedHashSet<Beside>();
        for (int n = 0; n < stretches.size(); n++) {
            var stretch = stretches.get(n);
            runs.add(run(stretch));
            for (var whose : stretch.whose()) {
                if (n == stretches.size() - 1 || !stretches.get(n + 1).whose().contains(whose)) {
                    runs.add(new Run.Tag(whose.change()));
                }
                beside.add(whose.amendment() == null
                        ? new Beside.From(whose.change())
                        : new Beside.Whose(whose.amendment(), false));
            }
        }
        return new AmendedText.Row(number, block.form().kind(), runs, List.copyOf(beside), true);
    }

    private List<Stretch> stretches(Woven block) {
        var stretches = new ArrayList<Stretch>();
        for (var run : block.runs()) {
            if (run.stands()) {
                var whose = run.in().stream().flatMap(credit -> whose(credit).stream()).distinct().toList();
                var text = Block.plain(run.tokens());
                boolean goesOn = !stretches.isEmpty() && stretches.getLast().whose().equals(whose);
                stretches.add(new Stretch(whose, goesOn ? stretches.removeLast().text() + text : text));
            }
        }
        return stretches;
    }

    private static Run run(Stretch stretch) {
        if (stretch.whose().isEmpty()) {
            return new Run.Kept(stretch.text());
        }
        var amending = stretch.whose().stream().filter(whose -> whose.amendment() != null).map(Whose::change).toList();
        return amending.isEmpty()
                ? new Run.From(stretch.whose().getFirst().change(), stretch.text())
                : new Run.Added(Tracked.together(amending), stretch.text());
    }

    private Optional<Whose> whose(Credit credit) {
        return switch (credit.source().kind()) {
            case AMENDMENT -> all.find(UUID.fromString(credit.source().id()))
                    .map(one -> new Whose(AmendedText.change(one, signs, page, one.href()), one));
            case MOTION -> source(credit.source().id()).map(one -> new Whose(new Change(
                    signs.of(organisation(credit.source())), one.tag(), page.t("amending.credits.from", one.number()),
                    one.href()), null));
            case COMPOSITE, EDITORIAL -> Optional.empty();
        };
    }

    private Optional<WordSource> source(String id) {
        return all.sources().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The first that brought it, in whose colour it is shown.
    static @Nullable OrganisationId organisation(Source source) {
        return organisations(source).stream().findFirst().orElse(null);
    }

    static List<OrganisationId> organisations(Source source) {
        return source.organisations().stream().map(UUID::fromString).map(OrganisationId::new).toList();
    }
}
