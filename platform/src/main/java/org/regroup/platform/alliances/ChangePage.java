package org.regroup.platform.alliances;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.piece.Choice;

/// Everything the page of one change shows.
///
/// @param confirm  organisations for which the reader may confirm
/// @param accept   organisations for which the reader may accept
/// @param decline  organisations for which the reader may say no
/// @param withdraw the organisation for which the reader may take it back
/// @param anew     the organisation for which the reader may propose the alliance anew
/// @param own      whether the reader has proposed it and so cannot answer it for another organisation
/// @param link     the secret of the link just made
/// @param linkEnds when that link ends
/// @param earlier  the proposals of this alliance before this one
public record ChangePage(Alliance alliance, AllianceState state, ChangeLine line, List<Compare> compare, List<Choice> confirm,
        List<Choice> accept, List<Choice> decline, @Nullable Choice withdraw, @Nullable Choice anew, boolean own,
        boolean linkWanted, String link, @Nullable String linkEnds, List<ChangeLine> earlier, Typed typed, Problems problems) {

    public String href() {
        return line.href();
    }

    public boolean opening() {
        return line.change().matter() instanceof Matter.Opening;
    }

    public Terms terms() {
        return line.change().matter() instanceof Matter.Opening(var terms, _) ? terms : alliance.terms();
    }

    public boolean moved() {
        return line.stage().waits() && compare.stream().anyMatch(Compare::moved);
    }
}
