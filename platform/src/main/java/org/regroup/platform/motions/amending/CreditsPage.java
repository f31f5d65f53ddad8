package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Run;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Source;
import org.regroup.texts.Token;

/// Who wrote each word of a motion as it stands.
///
/// @param shares how many words are whose, the motion's own first
public record CreditsPage(Motion motion, Proceedings all, Signs signs, List<AmendedText.Row> rows, List<Share> shares,
        int words) {

    /// @param amendment null for the words of the motion
    public record Share(@Nullable MotionAmendment amendment, int words) {}

    static CreditsPage of(Proceedings all, Signs signs, Page page) {
        var weave = all.credited();
        var numbering = AmendedText.numbering(all);
        var bySource = all.bySource();
        var rows = Tracked.lines(weave.blocks(), credit -> change(credit, bySource, signs, page), List.of(), List.of()).stream()
                .filter(Tracked.Line::is)
                .map(line -> new AmendedText.Row(
                        line.form().kind() == Form.Kind.CLAUSE ? numbering.label(line.id()).orElse(line.form().label()) : "",
                        line.form().kind(), line.runs().stream().filter(CreditsPage::stands).toList(),
                        line.whose().stream().<AmendedText.Beside>map(whose -> new AmendedText.Beside.Whose(
                                all.amendments().stream().filter(one -> one.tag().equals(whose.tag())).findFirst().orElseThrow(),
                                false)).toList(),
                        true))
                .toList();
        var counts = new TreeMap<Integer, Integer>();
        for (var block : weave.blocks()) {
            for (var run : block.runs()) {
                if (run.stands()) {
                    int words = (int) run.tokens().stream().filter(Token::isWord).count();
                    run.in().stream().map(credit -> number(credit, bySource)).distinct()
                            .forEach(number -> counts.merge(number, words, Integer::sum));
                }
            }
        }
        var shares = new ArrayList<Share>();
        counts.forEach((number, words) -> shares.add(new Share(
                all.amendments().stream().filter(one -> one.number() == number).findFirst().orElse(null), words)));
        return new CreditsPage(all.motion(), all, signs, rows, shares, all.text().words());
    }

    /// Words that were taken out are nobody's; what stands is shown.
    private static boolean stands(Run run) {
        return !(run instanceof Run.Removed);
    }

    private static int number(Credit credit, Map<String, MotionAmendment> bySource) {
        var amendment = bySource.get(credit.source().id());
        return credit.source().kind() != Source.Kind.AMENDMENT || amendment == null ? 0 : amendment.number();
    }

    private static Run.@Nullable Change change(Credit credit, Map<String, MotionAmendment> bySource,
            Signs signs, Page page) {
        var amendment = bySource.get(credit.source().id());
        return credit.source().kind() != Source.Kind.AMENDMENT || amendment == null
                ? null
                : AmendedText.change(amendment, signs, page, amendment.href());
    }
}
