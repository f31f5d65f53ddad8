package org.regroup.platform.decisions.voting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionRoll.Voted;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;

/// A line of the roll at the moment somebody votes, with everything on which it depends whether the vote is taken.
///
/// @param voter     the member or unit whose vote it is
/// @param held      whether the vote is this person's to cast: the own one, or that of a unit whose mandate she holds
/// @param endedAt   when her mandate for the unit ended, where she held one
/// @param items     how many answers a ballot gives
/// @param splits    whether its votes may be given in several ways
record Seat(QuestionId question, UUID elector, UUID voter, OrganisationId organisation, String party, int weight, int people,
        @Nullable Voted voted, VoteMethod method, Secrecy secrecy, Instant opensAt, Instant closesAt, boolean calledOff,
        int items, boolean held, @Nullable Instant endedAt, boolean splits) {}
