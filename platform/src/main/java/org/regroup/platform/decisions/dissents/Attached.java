package org.regroup.platform.decisions.dissents;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.questions.Dissent;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;

/// What somebody has attached to a decision; it is never changed.
///
/// @param item         0 for the whole, otherwise the clause
/// @param organisation whose dissent it is; null where members sign it themselves
/// @param person       who attached it
/// @param signers      members who sign it, its author first; none where an organisation speaks
public record Attached(DissentId id, Dissent.Kind kind, int item, @Nullable OrganisationId organisation, PersonId person,
        String title, String words, Instant at, List<Signer> signers) {

    /// A report of members stands beside the decision once so many have signed it.
    public static final int NEEDED = 3;

    /// @param organisation as whose member
    public record Signer(PersonId person, OrganisationId organisation, Instant at) {}

    public Attached {
        signers = List.copyOf(signers);
    }

    /// Whether it stands beside the decision. An organisation’s does at once.
    public boolean stands() {
        return organisation != null || signers.size() >= NEEDED;
    }

    /// Since when; when the last signature that it takes was given.
    public Instant since() {
        return organisation != null || !stands() ? at : signers.get(NEEDED - 1).at();
    }

    /// Whether it came after the day by which organisations were to certify.
    public boolean late(Question question) {
        return since().isAfter(question.terms().certificatesUntil());
    }

    /// How many signatures are missing.
    public int missing() {
        return Math.max(0, NEEDED - signers.size());
    }

    public boolean signedBy(@Nullable PersonId somebody) {
        return signers.stream().anyMatch(one -> one.person().equals(somebody));
    }

    /// The organisations whose members sign it, in the order of the parties.
    public List<Party> signing(Question question) {
        return question.parties().stream()
                .filter(party -> signers.stream().anyMatch(one -> one.organisation().equals(party.organisation()))).toList();
    }

    /// As it goes with the decision into files, which are in English. People who sign are counted, not named: who reads the
    /// page sees their names as long as they want to be found.
    Dissent exported(Question question) {
        return new Dissent(kind, by(question), item, title, words);
    }

    private String by(Question question) {
        if (organisation != null) {
            return question.party(organisation).map(Party::name).orElse("–");
        }
        return signers.size() + " members of "
                + signing(question).stream().map(Party::name).collect(Collectors.joining(", "));
    }
}
