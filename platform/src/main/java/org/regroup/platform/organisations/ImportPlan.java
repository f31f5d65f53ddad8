package org.regroup.platform.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;

/// What a file of members would do to a roll.
///
/// @param same     how many stand on the roll exactly so already
/// @param newUnits units that would be made
/// @param unused   headings of columns that are not taken
public record ImportPlan(List<RollLine> added, List<Changed> changed, int same, List<BadLine> bad, List<String> newUnits,
        List<String> unused) {

    /// An entry that would be changed, and to what.
    public record Changed(RollEntry before, RollLine line) {}

    /// How many lines of the file are left out; a line may have several faults.
    public long badLines() {
        return bad.stream().map(BadLine::line).distinct().count();
    }

    public boolean empty() {
        return added.isEmpty() && changed.isEmpty();
    }

    /// @param keeper    who imports; nobody changes the own standing
    /// @param mayHold   whether a person may have a standing, given the mandates held
    static ImportPlan of(RollFile.Understood file, List<RollEntry> roll, List<Unit> units, PersonId keeper,
            StandingRule mayHold) {
        var byEmail = new HashMap<String, RollEntry>();
        var byName = new HashMap<String, RollEntry>();
        for (var entry : roll) {
            if (!entry.email().isEmpty()) {
                byEmail.put(RollFileReader.key(entry.email()), entry);
            } else {
                byName.put(nameKey(entry.name(), entry.unit() == null ? null : entry.unit().name()), entry);
            }
        }
        var added = new ArrayList<RollLine>();
        var changed = new ArrayList<Changed>();
        var bad = new ArrayList<>(file.bad());
        int same = 0;
        for (var line : file.lines()) {
            var member = line.member();
            var before = member.email() != null
                    ? byEmail.get(RollFileReader.key(member.email()))
                    : byName.get(nameKey(member.name(), member.unit()));
            if (before == null) {
                added.add(member);
            } else if (same(before, member)) {
                same++;
            } else {
                var ground = standingGround(before, member, keeper, mayHold);
                if (ground == null) {
                    changed.add(new Changed(before, member));
                } else {
                    bad.add(new BadLine(line.number(), "", member.name(), ground));
                }
            }
        }
        bad.sort(java.util.Comparator.comparingLong(BadLine::line));
        return new ImportPlan(added, changed, same, bad, newUnits(added, changed, units), file.unused());
    }

    /// Whether mandates in force allow a person to be of this standing.
    interface StandingRule {
        boolean allows(PersonId person, Standing standing);
    }

    private static @Nullable Ground standingGround(RollEntry before, RollLine line, PersonId keeper, StandingRule rule) {
        if (before.person() == null || line.standing() == null || line.standing() == before.standing()) {
            return null;
        }
        if (before.person().equals(keeper)) {
            return Ground.of("organisations.csv.line.standing.own");
        }
        return rule.allows(before.person(), line.standing()) ? null : Ground.of("organisations.csv.line.standing.mandate");
    }

    private static boolean same(RollEntry entry, RollLine line) {
        return entry.name().equals(line.name()) && (line.standing() == null || line.standing() == entry.standing())
                && (line.unit() == null || (entry.unit() != null && line.unit().equalsIgnoreCase(entry.unit().name())))
                && (line.joined() == null
                        || line.joined().equals(java.time.LocalDate.ofInstant(entry.joinedAt(), java.time.ZoneOffset.UTC)));
    }

    private static List<String> newUnits(List<RollLine> added, List<Changed> changed, List<Unit> units) {
        Set<String> known = new HashSet<>();
        units.forEach(unit -> known.add(unit.name().toLowerCase(Locale.ROOT)));
        Map<String, String> made = new LinkedHashMap<>();
        java.util.stream.Stream.concat(added.stream(), changed.stream().map(Changed::line)).forEach(line -> {
            var unit = line.unit();
            if (unit != null && !known.contains(unit.toLowerCase(Locale.ROOT))) {
                made.putIfAbsent(unit.toLowerCase(Locale.ROOT), unit);
            }
        });
        return List.copyOf(made.values());
    }

    private static String nameKey(String name, @Nullable String unit) {
        return (name + "\n" + (unit == null ? "" : unit)).toLowerCase(Locale.ROOT);
    }
}
