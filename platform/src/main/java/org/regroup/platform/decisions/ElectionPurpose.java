package org.regroup.platform.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;

/// What an election can be for: seats of a role of an alliance. Whoever wins the election holds them.
public interface ElectionPurpose {

    /// What the form of an election for a role begins with.
    ///
    /// @param title      of the role
    /// @param recallRule the role's own; it stands in every election for it
    record Offer(UUID role, String title, String about, int seats, String recallRule, LocalDate termEndsOn) {}

    /// @param votingEndsOn the day on which the vote would end
    /// @return empty where this holder fills no seat of the role
    Optional<Offer> offer(UUID role, Holder holder, LocalDate votingEndsOn, Page page);

    /// Why this holder cannot fill seats of the role by such an election.
    List<Ground> grounds(UUID role, Holder holder, ElectionRules rules);

    /// Why somebody cannot stand for the role.
    ///
    /// @param declaration which other offices, employments and memberships with a possible conflict the candidate holds
    List<Ground> candidacy(UUID role, PersonId person, String declaration, ElectionRules rules);

    /// Keeps what a candidate has declared.
    void declared(UUID role, PersonId person, String declaration);

    /// Seats those who were elected, and keeps the order of those who were not.
    void published(Election election, BallotPaper paper, Tally tally);
}
