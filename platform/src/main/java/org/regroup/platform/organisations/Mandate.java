package org.regroup.platform.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Page;

/// Leave to act for an organisation, or for one of its units: from which source, until when, and how it can be recalled.
///
/// @param represents of a delegate: how many members she stands for, where her mandate says so
/// @param unit       the branch or co-op whose mandate it is; null where it is the organisation's as a whole
public record Mandate(MandateId id, OrganisationId organisation, PersonId person, Role role, String source, String recallRule,
        Instant startsAt, Instant endsAt, @Nullable Instant endedAt, @Nullable String endedReason,
        @Nullable PersonId grantedBy, @Nullable Integer represents, RollEntry.@Nullable UnitName unit) {

    /// Of the organisation as a whole, saying nothing of how many she stands for.
    Mandate(MandateId id, OrganisationId organisation, PersonId person, Role role, String source, String recallRule,
            Instant startsAt, Instant endsAt, @Nullable Instant endedAt, @Nullable String endedReason,
            @Nullable PersonId grantedBy) {
        this(id, organisation, person, role, source, recallRule, startsAt, endsAt, endedAt, endedReason, grantedBy, null, null);
    }

    /// The source of a founder's first mandate.
    static final String FOUNDING = "founding";
    /// Why a mandate ended whose holder left the organisation, or this server.
    static final String LEFT = "left";
    /// Why one of a unit ended whose holder no longer belongs to the unit.
    static final String MOVED = "moved";
    /// The source, and the recall rule, of one given by a call of members; how many of how many follow.
    static final String CALL = "members-call";

    public boolean permits(Act act) {
        return unit == null && Permissions.of(role).contains(act);
    }

    /// Whether its holder casts the vote of a unit.
    public boolean represents(UnitId one) {
        return role == Role.REPRESENTATIVE && unit != null && unit.id().equals(one);
    }

    public boolean inForce(Instant at) {
        return endedAt == null && !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    /// The last day on which it holds.
    public LocalDate lastDay(ZoneId zone) {
        return endsAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    /// The source in the reader's words.
    public String source(Page page) {
        return words(page, "source", source);
    }

    /// The recall rule in the reader's words.
    public String recallRule(Page page) {
        return words(page, "recall", recallRule);
    }

    /// Why it ended before its time, in the reader's words; empty where it did not.
    public String endedReason(Page page) {
        if (endedReason == null) {
            return "";
        }
        return switch (endedReason) {
            case LEFT, MOVED -> page.t("organisations.ended." + endedReason);
            case String reason -> reason;
        };
    }

    private static String words(Page page, String kind, String text) {
        var parts = text.split(" ");
        return switch (parts[0]) {
            case FOUNDING -> parts.length == 1 ? page.t("organisations." + kind + ".founding") : text;
            case CALL -> parts.length == 3
                    ? page.t("organisations." + kind + ".call", Integer.valueOf(parts[1]), Integer.valueOf(parts[2]))
                    : text;
            case String _ -> text;
        };
    }
}
