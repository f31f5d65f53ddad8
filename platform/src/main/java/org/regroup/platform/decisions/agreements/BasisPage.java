package org.regroup.platform.decisions.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.Rise;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.agreements.AgreedBasis.Binding;
import org.regroup.platform.decisions.agreements.AgreedBasis.Clause;
import org.regroup.platform.decisions.agreements.AgreedBasis.Stands;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;

/// What an alliance has agreed on, for its reader.
///
/// @param now     the basis that holds; null where there is none
/// @param earlier those that were replaced or have lapsed, the latest first
/// @param rises   how the alliance rose, the latest first
/// @param puts    whether the reader may put a question here
public record BasisPage(Alliance alliance, @Nullable AgreedBasis now, List<AgreedBasis> earlier, List<Rise> rises, Signs signs,
        LocalDate today, boolean puts) {

    /// A clause, and how it stands to everybody, in words where there is more than a badge to be shown.
    ///
    /// @param label  its number in the text
    /// @param bound  those it binds, and from when until when if that is not the whole time
    public record Row(String label, String words, boolean carried, List<Standing> bound, List<Standing> reserved,
            List<Standing> awaited) {}

    /// @param note such as "until 3 May 2027, when it left"; may be empty
    public record Standing(Mark mark, String note) {}

    /// One basis with its clauses.
    ///
    /// @param state where it stands, and until when
    public record Shown(int version, String state, String href, String question, @Nullable String motion, String notice,
            List<Row> rows) {}

    public @Nullable Shown current(Page page) {
        return now == null ? null : shown(page, now);
    }

    public List<Shown> history(Page page) {
        return earlier.stream().map(one -> shown(page, one)).toList();
    }

    private Shown shown(Page page, AgreedBasis basis) {
        var from = page.date(basis.adoptedAt());
        var state = switch (basis.state(today)) {
            case HOLDS -> page.t("agreements.basis.holds", from, page.date(basis.reviewOn()));
            case LAPSED -> page.t("agreements.basis.lapsed", from, page.date(basis.reviewOn()));
            case REPLACED -> page.t("agreements.basis.replaced", from,
                    page.date(java.util.Objects.requireNonNull(basis.replacedAt())));
        };
        return new Shown(basis.version(), state, "/questions/" + basis.question(), page.t("questions.number", basis.number()),
                basis.motion() == null ? null : "/motions/" + basis.motion(),
                page.t("agreements.basis.notice", basis.noticeDays()),
                basis.clauses().stream().map(clause -> row(page, basis, clause)).toList());
    }

    private Row row(Page page, AgreedBasis basis, Clause clause) {
        return new Row(clause.label().isEmpty() ? String.valueOf(clause.number()) : clause.label(), clause.words(),
                clause.carried(), standing(page, basis, clause, Stands.BOUND),
                standing(page, basis, clause, Stands.RESERVED), standing(page, basis, clause, Stands.PENDING));
    }

    private List<Standing> standing(Page page, AgreedBasis basis, Clause clause, Stands how) {
        return clause.standing(how).stream().map(one -> new Standing(signs.of(one.organisation()), note(page, basis, one)))
                .toList();
    }

    private static String note(Page page, AgreedBasis basis, Binding one) {
        var notes = new ArrayList<String>();
        if (!one.said().isEmpty()) {
            notes.add("“" + one.said() + "”");
        }
        if (one.stands() == Stands.BOUND && one.since().isAfter(basis.adoptedAt())) {
            notes.add(page.t("agreements.bound.since", page.date(one.since())));
        }
        if (one.until() != null) {
            notes.add(page.t("agreements.bound.until", page.date(one.until())));
        }
        return String.join(", ", notes);
    }

    /// Who agreed, how many, by what and until when; null where nothing holds.
    public @Nullable MandateLine mandate(Page page) {
        if (now == null) {
            return null;
        }
        return new MandateLine(page.t("agreements.basis.who", now.bound().size()), page.t("agreements.basis.many"),
                page.t("agreements.basis.rule", now.number()), page.t("agreements.basis.until", page.date(now.reviewOn())));
    }

    /// On which rungs it has stood by ratification, from when until when and how that ended.
    public List<Rung> rungs(Page page) {
        return rises.stream().map(rise -> new Rung(page.t("alliances.rung." + rise.rung().key()), page.t(
                "agreements.rise." + rise.on(today).name().toLowerCase(java.util.Locale.ROOT), page.date(rise.risenAt()),
                rise.endedAt() == null || rise.on(today) == Rise.How.LAPSED
                        ? page.date(rise.until())
                        : page.date(java.util.Objects.requireNonNull(rise.endedAt())),
                page.t("alliances.rung." + rise.before().key())), "/questions/" + rise.question())).toList();
    }

    /// @param told from when until when
    public record Rung(String name, String told, String href) {}
}
