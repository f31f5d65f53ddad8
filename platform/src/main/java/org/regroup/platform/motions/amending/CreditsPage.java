package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.shared.Page;
import org.regroup.texts.Source;
import org.regroup.texts.Token;
import org.regroup.texts.Weave;

/// Who wrote each word of a motion as it stands.
///
/// @param shares how many words are whose, the motion's own first
public record CreditsPage(Motion motion, Proceedings all, Signs signs, List<AmendedText.Row> rows, List<Share> shares,
        int words) {

    /// @param name such as A2; empty for the motion itself
    /// @param href where they came from; null for the motion itself
    public record Share(String name, String whose, @Nullable String href, int words) {}

    static CreditsPage of(Proceedings all, Signs signs, Page page) {
        var weave = all.credited();
        var words = words(weave);
        var shares = new ArrayList<Share>();
        int own = words.getOrDefault(all.motion().id().toString(), 0);
        if (own > 0) {
            shares.add(new Share("", page.t("amending.credits.motion"), null, own));
        }
        for (var source : all.sources()) {
            if (words.getOrDefault(source.id(), 0) > 0) {
                shares.add(new Share(
                        page.t(source.kind() == Source.Kind.MOTION ? "amending.credits.from" : "amending.credits.here",
                                source.number()),
                        organisations(weave, source.id(), signs), source.href(), words.getOrDefault(source.id(), 0)));
            }
        }
        for (var amendment : all.amendments()) {
            if (words.getOrDefault(amendment.id().toString(), 0) > 0) {
                shares.add(new Share(amendment.tag(), AmendingWords.mover(page, amendment, signs), amendment.href(),
                        words.getOrDefault(amendment.id().toString(), 0)));
            }
        }
        return new CreditsPage(all.motion(), all, signs, new Owed(all, signs, page).rows(weave), shares, all.text().words());
    }

    /// By the name of the source.
    private static Map<String, Integer> words(Weave weave) {
        var words = new LinkedHashMap<String, Integer>();
        for (var block : weave.blocks()) {
            for (var run : block.runs()) {
                if (block.out() == null && run.stands()) {
                    int count = (int) run.tokens().stream().filter(Token::isWord).count();
                    run.in().stream().map(credit -> credit.source().id()).distinct()
                            .forEach(source -> words.merge(source, count, Integer::sum));
                }
            }
        }
        return words;
    }

    private static String organisations(Weave weave, String source, Signs signs) {
        return weave.blocks().stream().flatMap(block -> block.runs().stream()).flatMap(run -> run.in().stream())
                .filter(credit -> credit.source().id().equals(source))
                .flatMap(credit -> Owed.organisations(credit.source()).stream()).distinct()
                .map(organisation -> signs.of(organisation).name()).filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
