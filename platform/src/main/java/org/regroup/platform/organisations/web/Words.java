package org.regroup.platform.organisations.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.Badge;
import org.regroup.platform.organisations.ImportPlan;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.RollEntry;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.organisations.Unit;
import org.regroup.platform.organisations.UnitKind;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// What forms offer, in the reader's words.
public final class Words {

    private Words() {}

    public static List<Choice> standings(Page page) {
        return Arrays.stream(Standing.values()).map(standing -> {
            var key = "organisations.standing." + standing.code();
            return Choice.of(standing.code(), page.t(key), page.t(key + ".what"));
        }).toList();
    }

    /// Those of the organisation as a whole; who casts the vote of a unit is chosen on the unit's page.
    public static List<Choice> roles(Page page) {
        return Arrays.stream(Role.values()).filter(role -> role != Role.REPRESENTATIVE).map(role -> {
            var key = "organisations.role." + role.code();
            return Choice.of(role.code(), page.t(key), page.t(key + ".what"));
        }).toList();
    }

    /// Those that a unit gives: to cast its vote, or to go as its delegate with a card for its members.
    public static List<Choice> rolesOfUnits(Page page) {
        return List.of(Choice.of(Role.REPRESENTATIVE.code(), page.t("organisations.role.representative"),
                page.t("organisations.role.representative.what")),
                Choice.of(Role.DELEGATE.code(),
                        page.t("organisations.role.delegate"), page.t("organisations.role.delegate.unit")));
    }

    public static List<Choice> kinds(Page page) {
        return Arrays.stream(UnitKind.values()).map(kind -> Choice.of(kind.code(), page.t("organisations.unit." + kind.code())))
                .toList();
    }

    public static List<Choice> units(Page page, List<Unit> units) {
        return Stream.concat(Stream.of(Choice.of("", page.t("organisations.roll.noUnit"))),
                units.stream().map(unit -> Choice.of(unit.id().toString(), unit.name()))).toList();
    }

    public static List<Choice> candidates(Page page, List<RollEntry> members) {
        return members.stream()
                .map(member -> Choice.of(Objects.requireNonNull(member.person()).value().toString(), member.name(),
                        Stream.of(page.t("organisations.standing." + member.standing().code()),
                                member.unit() == null ? "" : member.unit().name()).filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /// The ways in which somebody may speak, for `piece/choices.jte`; filled badges for mandates, open ones for members.
    public static List<Choice> badges(Page page, List<Badge> badges) {
        return badges.stream().map(badge -> switch (badge) {
            case Badge.For(var organisation, var role) -> Choice.under(organisation.sign(), false, badge.code(),
                    page.t("organisations.badge.for", organisation.name(), page.t("organisations.role." + role.code())));
            case Badge.Member(var organisation) -> Choice.under(organisation.sign(), true, badge.code(),
                    page.t("organisations.badge.member", organisation.name()));
            case Badge.None() -> Choice.of(badge.code(), page.t("organisations.badge.none"));
        }).toList();
    }

    /// What an entry says now, of what a file would change.
    public static String before(Page page, ImportPlan.Changed change) {
        var entry = change.before();
        return told(page, change, entry.name(), entry.standing(), entry.unit() == null ? "–" : entry.unit().name(),
                LocalDate.ofInstant(entry.joinedAt(), ZoneOffset.UTC));
    }

    /// What it would say.
    public static String after(Page page, ImportPlan.Changed change) {
        var line = change.line();
        return told(page, change, line.name(), line.standing(), line.unit(), line.joined());
    }

    private static String told(Page page, ImportPlan.Changed change, String name, @Nullable Standing standing,
            @Nullable String unit, @Nullable LocalDate joined) {
        var before = change.before();
        var line = change.line();
        var day = LocalDate.ofInstant(before.joinedAt(), ZoneOffset.UTC);
        return Stream.of(line.name().equals(before.name()) ? null : name,
                line.standing() == null || line.standing() == before.standing() || standing == null
                        ? null
                        : page.t("organisations.standing." + standing.code()),
                line.unit() == null || (before.unit() != null && sameWord(line.unit(), before.unit().name())) ? null : unit,
                line.joined() == null || line.joined().equals(day) || joined == null ? null : page.date(joined))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static boolean sameWord(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
