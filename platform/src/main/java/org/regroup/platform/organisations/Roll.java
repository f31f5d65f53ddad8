package org.regroup.platform.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonConfirmed;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;

/// The rolls of members, seen and kept by whoever has a mandate to keep them. Every look is noted for all members to see.
@Service
@Transactional
public class Roll {

    /// How many entries a page shows.
    public static final int PAGE = 50;

    private final RollRepository roll;
    private final MembershipRepository memberships;
    private final Mandates mandates;
    private final Units units;
    private final Access access;
    private final Letters letters;

    Roll(RollRepository roll, MembershipRepository memberships, Mandates mandates, Units units, Access access,
            Letters letters) {
        this.roll = roll;
        this.memberships = memberships;
        this.mandates = mandates;
        this.units = units;
        this.access = access;
        this.letters = letters;
    }

    /// A part of the roll: up to [#PAGE] entries in the order of names, and one more where there are more.
    public List<RollEntry> page(PersonId by, OrganisationId organisation, RollFilter filter, @Nullable MembershipId after) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        roll.noteAccess(organisation, by, "read");
        return roll.page(organisation, filter, after, PAGE + 1);
    }

    /// Notes that a part of the roll is shown to its keeper elsewhere, such as on an electoral roll.
    public void shown(PersonId by, OrganisationId organisation) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        roll.noteAccess(organisation, by, "read");
    }

    /// How many entries a filter leaves.
    @Transactional(readOnly = true)
    public int count(PersonId by, OrganisationId organisation, RollFilter filter) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        return roll.count(organisation, filter);
    }

    @Transactional(readOnly = true)
    public RollEntry entry(PersonId by, OrganisationId organisation, MembershipId id) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        return roll.find(organisation, id).orElseThrow(() -> new NotFound("entry of a roll"));
    }

    public Outcome<RollEntry> change(PersonId by, OrganisationId organisation, MembershipId id, Standing standing,
            @Nullable UnitId unit) {
        var entry = entry(by, organisation, id);
        var grounds = new ArrayList<Ground>();
        if (entry.standing() != standing && by.equals(entry.person())) {
            grounds.add(Ground.at("standing", "organisations.ground.standing.own"));
        }
        if (entry.person() != null && !mandates.allowStanding(entry.person(), organisation, standing)) {
            grounds.add(Ground.at("standing", "organisations.ground.standing.mandate"));
        }
        if (unit != null && units.of(organisation).stream().noneMatch(open -> open.id().equals(unit))) {
            grounds.add(Ground.at("unit", "organisations.ground.unit.unknown"));
        }
        return Outcome.unless(grounds, () -> {
            roll.change(id, standing, unit);
            mandates.endMoved(organisation);
            return entry(by, organisation, id);
        });
    }

    /// Strikes a member off. Whoever holds a mandate is first to be recalled by those who may end it.
    public Outcome<RollEntry> strikeOff(PersonId by, OrganisationId organisation, MembershipId id, String reason) {
        var entry = entry(by, organisation, id);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("organisations", "reason", why, 500, grounds);
        if (entry.person() != null
                && mandates.inForce(organisation).stream().map(Mandate::person).anyMatch(entry.person()::equals)) {
            grounds.add(Ground.of("organisations.ground.strike.mandate"));
        }
        return Outcome.unless(grounds, () -> {
            if (entry.person() != null) {
                letters.struckOff(entry.person(), access.organisation(organisation), why);
            }
            roll.strikeOff(id, why);
            return entry;
        });
    }

    /// The whole roll as a file.
    public String export(PersonId by, OrganisationId organisation) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        roll.noteAccess(organisation, by, "export");
        return RollExport.write(roll.all(organisation));
    }

    /// Who looked at the roll and who took a copy, latest day first; every member may know.
    @Transactional(readOnly = true)
    public List<RollAccess> accesses(PersonId by, OrganisationId organisation) {
        access.member(by, organisation);
        return roll.accesses(organisation, 50);
    }

    /// Enters many at once, leaving out addresses that are on the roll already; answers how many were entered.
    ///
    /// For callers that have asked whether it may be. Units that do not exist yet are made.
    public int add(OrganisationId organisation, List<RollLine> lines) {
        return roll.insert(organisation, lines, unitsOf(organisation, lines));
    }

    void change(OrganisationId organisation, List<ImportPlan.Changed> changes) {
        var lines = changes.stream().map(ImportPlan.Changed::line).toList();
        roll.update(changes.stream().map(change -> change.before().id()).toList(), lines, unitsOf(organisation, lines));
        mandates.endMoved(organisation);
    }

    /// Ties roll entries with this address to the person who has shown that it is theirs. Doing it again changes nothing.
    public int claim(PersonId person, String email) {
        return memberships.claim(person, email);
    }

    @EventListener
    void claimEntriesWhenPersonConfirmed(PersonConfirmed confirmed) {
        claim(confirmed.id(), confirmed.email());
    }

    private List<@Nullable UnitId> unitsOf(OrganisationId organisation, List<RollLine> lines) {
        Map<String, UnitId> known = new HashMap<>();
        var ids = new ArrayList<@Nullable UnitId>();
        for (var line : lines) {
            var unit = line.unit();
            ids.add(unit == null
                    ? null
                    : known.computeIfAbsent(PlainText.line(unit).toLowerCase(Locale.ROOT),
                            _ -> units.named(organisation, unit, UnitKind.BRANCH)));
        }
        return ids;
    }
}
