package org.regroup.platform.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Typed;

/// The ballot paper before its voter.
///
/// @param cast  whether this person has cast a ballot before
/// @param code  of that ballot; empty if there is none
/// @param saved what stands on it
public record BallotView(ElectionView view, BallotPaper paper, boolean cast, String code, Marks saved, Typed typed) {

    public String name(BallotPaper.Line line) {
        return view.name(line.nomination().person());
    }

    /// What the field of a candidate shows: what was typed, else what was cast.
    public String value(BallotPaper.Line line) {
        var typedBefore = typed.values().get("mark" + line.number());
        return typedBefore != null
                ? typedBefore
                : cast && saved.of(line.number()) > 0 ? String.valueOf(saved.of(line.number())) : "";
    }

    /// Those who stand: with a number first, in its order, the others as on the ballot paper.
    public List<BallotPaper.Line> inOrder() {
        if (view.election().rules().method().marking() != Marking.RANKS) {
            return paper.standing();
        }
        return paper.standing().stream().sorted(Comparator.comparingInt(this::place)).toList();
    }

    private int place(BallotPaper.Line line) {
        var value = value(line).strip();
        return value.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(value) : Integer.MAX_VALUE;
    }

    public List<BallotPaper.Line> withdrawn() {
        return paper.lines().stream().filter(BallotPaper.Line::withdrawn).toList();
    }

    /// Names of those who are marked, in words of the kind of ballot: ranks in order, else the names with their points.
    public List<String> told(Page page, Marks marks) {
        Map<Integer, String> names = paper.lines().stream()
                .collect(Collectors.toMap(BallotPaper.Line::number, this::name));
        var joined = Collectors.joining(" " + page.t("decisions.ballot.equal") + " ");
        return switch (view.election().rules().method().marking()) {
            case RANKS -> marks.ranking().stream()
                    .map(level -> level.stream().map(number -> names.getOrDefault(number, "–")).collect(joined)).toList();
            case APPROVALS -> paper.lines().stream().filter(line -> marks.of(line.number()) > 0).map(this::name).toList();
            case SCORES -> paper.lines().stream().filter(line -> marks.of(line.number()) > 0)
                    .sorted(Comparator.comparingInt(line -> -marks.of(line.number())))
                    .map(line -> page.t("decisions.ballot.points", name(line), marks.of(line.number()))).toList();
        };
    }

    /// Those who get nothing.
    public List<String> left(Marks marks) {
        return paper.standing().stream().filter(line -> marks.of(line.number()) == 0).map(this::name).toList();
    }
}
