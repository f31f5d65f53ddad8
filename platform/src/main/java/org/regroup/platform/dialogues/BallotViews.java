package org.regroup.platform.dialogues;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;

/// Gathers what the page for answering shows: seven queries, whatever the size of the dialogue.
@Component
class BallotViews {

    private final Answering answering;
    private final Alliances alliances;
    private final Organisations organisations;
    private final Signs.Reader signs;
    private final DialogueSettings settings;

    BallotViews(Answering answering, Alliances alliances, Organisations organisations, Signs.Reader signs,
            DialogueSettings settings) {
        this.answering = answering;
        this.alliances = alliances;
        this.organisations = organisations;
        this.signs = signs;
        this.settings = settings;
    }

    /// @param after   the statement answered just before
    /// @param refusal why an answer was not taken
    /// @param wanted  a statement to show first, if this participant has not answered it
    BallotView of(Dialogue dialogue, Voter voter, @Nullable StatementId after, BallotView.@Nullable Refusal refusal,
            @Nullable Statement wanted) {
        var standpoint = answering.standpoint(dialogue, voter);
        var next = standpoint.waiting().next();
        var first = wanted == null ? next.stream().findFirst().orElse(null) : wanted;
        var ahead = next.stream().filter(s -> first != null && !s.id().equals(first.id())).toList();
        var written = new HashSet<OrganisationId>();
        next.forEach(s -> add(written, s.organisation()));
        var participant = standpoint.participant();
        var last = standpoint.given().stream().filter(given -> given.statement().equals(after)).findFirst().orElse(null);
        return new BallotView(dialogue, alliances.find(dialogue.alliance()).orElseThrow(),
                wearing(dialogue, voter, participant, written), first, ahead, standpoint.given(), standpoint.total(), last,
                participant != null, standpoint.owed(), refusal, settings.statementsPerHour(),
                answering.who(dialogue.id(), voter));
    }

    /// Under which badge somebody answers; three queries.
    ///
    /// @param further other organisations whose badge the page shows
    Wearing wearing(Dialogue dialogue, Voter voter, @Nullable Participant participant, Set<OrganisationId> further) {
        var shown = new HashSet<>(further);
        add(shown, participant == null ? null : participant.organisation());
        var marks = signs.of(dialogue.alliance(), shown);
        var wearable = voter instanceof Voter.Known(var person) ? wearable(person, marks) : List.<OrganisationId>of();
        var badge = participant != null ? participant.organisation() : wearable.isEmpty() ? null : wearable.getFirst();
        return new Wearing(dialogue.id(), voter instanceof Voter.Known, marks, badge, wearable);
    }

    private List<OrganisationId> wearable(PersonId person, Signs marks) {
        var own = organisations.ofMember(person).stream().map(Organisation::id).toList();
        return marks.affiliates().stream().filter(own::contains).toList();
    }

    private static void add(HashSet<OrganisationId> all, @Nullable OrganisationId one) {
        if (one != null) {
            all.add(one);
        }
    }
}
