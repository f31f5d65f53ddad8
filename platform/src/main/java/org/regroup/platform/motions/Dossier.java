package org.regroup.platform.motions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Everything kept beside a motion's text, each list in the order of time.
public record Dossier(List<MotionVoice> voices, List<MotionAct> acts, List<Ruling> rulings, List<Appeal> appeals,
        List<Ruling.Consent> consents,
        List<Certificate> certificates, List<Comment> comments, List<DraftHold> holds, List<Assumption> assumptions,
        List<Commitment> commitments,
        List<Grown> statements, List<MotionTexts.Version> versions, List<PersonId> writers) {

    /// Voices that stand, of one part.
    public List<MotionVoice> standing(MotionVoice.Part part) {
        return voices.stream().filter(voice -> voice.part() == part && voice.stands()).toList();
    }

    /// The recommendation that stands: the last one confirmed.
    public Optional<Ruling> recommendation() {
        return last(Ruling.Recommend.class);
    }

    /// The ruling on whether it is in order.
    public Optional<Ruling> order() {
        return last(Ruling.Order.class);
    }

    public Optional<Ruling> decision() {
        return last(Ruling.Decide.class);
    }

    private Optional<Ruling> last(Class<? extends Ruling.Matter> matter) {
        return rulings.stream().filter(ruling -> matter.isInstance(ruling.matter()) && ruling.agreement().stands())
                .reduce((_, later) -> later);
    }

    /// Entered by one organisation and not yet answered by another.
    public List<Ruling> waiting() {
        return rulings.stream().filter(ruling -> ruling.agreement().waits()).toList();
    }

    /// The figures of a ruling.
    public Optional<Certificate> figures(UUID ruling) {
        return certificates.stream().filter(one -> ruling.equals(one.ruling())).findFirst();
    }

    /// The minutes of organisations that passed it.
    public List<Certificate> passed() {
        return certificates.stream().filter(one -> one.ruling() == null).toList();
    }

    /// Who consented for a mover to a remittance without a vote.
    public Optional<Ruling.Consent> consent(Ruling ruling, MotionVoice mover) {
        return consents.stream().filter(one -> one.ruling().equals(ruling.id()) && one.voice().equals(mover.id())).findFirst();
    }

    Set<PersonId> people() {
        var people = new LinkedHashSet<PersonId>(writers);
        voices.forEach(voice -> people.add(voice.speaking().person()));
        acts.forEach(act -> add(people, act.person()));
        holds.forEach(hold -> {
            people.add(hold.holder());
            hold.appeals().forEach(asked -> people.add(asked.speaking().person()));
            add(people, hold.lifted() == null ? null : hold.lifted().by());
        });
        comments.forEach(comment -> people.add(comment.speaking().person()));
        consents.forEach(consent -> people.add(consent.person()));
        appeals.forEach(appeal -> people.add(appeal.speaking().person()));
        assumptions.forEach(assumption -> people.add(assumption.keeper()));
        versions.forEach(version -> people.add(version.by()));
        rulings.forEach(ruling -> ruling.agreement().said().forEach(one -> people.add(one.person())));
        return people;
    }

    Set<OrganisationId> organisations() {
        var organisations = new LinkedHashSet<OrganisationId>();
        voices.forEach(voice -> add(organisations, voice.speaking().organisation()));
        acts.forEach(act -> add(organisations, act.organisation()));
        holds.forEach(hold -> {
            organisations.add(hold.organisation());
            hold.appeals().forEach(asked -> add(organisations, asked.speaking().organisation()));
            add(organisations, hold.lifted() == null ? null : hold.lifted().organisation());
        });
        comments.forEach(comment -> add(organisations, comment.speaking().organisation()));
        appeals.forEach(appeal -> add(organisations, appeal.speaking().organisation()));
        assumptions.forEach(assumption -> add(organisations, assumption.organisation()));
        certificates.forEach(certificate -> add(organisations, certificate.organisation()));
        rulings.forEach(ruling -> ruling.agreement().said().forEach(one -> organisations.add(one.organisation())));
        return organisations;
    }

    private static <T> void add(Collection<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }
}
