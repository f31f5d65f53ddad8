package org.regroup.platform.decisions.urgent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.Question.Spoken;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;

/// A statement in an alliance's space by two organisations' mandated people, before the members are asked. It speaks for those
/// who signed and for nobody else.
///
/// @param number      counts within the alliance
/// @param waitsUntil  when a proposal ends by itself unless a second organisation confirms it
/// @param publishedAt when a second organisation signed; null before
/// @param lapsesAt    when it lapses unless confirmed
/// @param confirmedAt when the organisations of the alliance had confirmed it together
/// @param decision    the question by which they did
/// @param fellAt      when fewer than two organisations were left behind it
/// @param voices      of organisations, in the order in which they spoke; those that ended stay
public record Urgent(UrgentId id, AllianceId alliance, String allianceName, int number, UrgentDraft draft, Spoken proposed,
        Instant proposedAt, Instant waitsUntil, @Nullable Instant withdrawnAt, @Nullable Instant publishedAt,
        @Nullable Instant lapsesAt, @Nullable Instant confirmedAt, @Nullable QuestionId decision, @Nullable Instant fellAt,
        List<UrgentVoice> voices) {

    /// What a question about these words has as its subject; its payload is the id.
    public static final String SUBJECT = "urgent";

    public Urgent {
        voices = List.copyOf(voices);
    }

    /// Where it stands at a moment; the clock alone lets it lapse.
    public UrgentState state(Instant now) {
        if (publishedAt == null) {
            return withdrawnAt != null
                    ? UrgentState.WITHDRAWN
                    : now.isBefore(waitsUntil) ? UrgentState.PROPOSED : UrgentState.EXPIRED;
        }
        if (fellAt != null) {
            return UrgentState.FALLEN;
        }
        if (confirmedAt != null || confirmedBy().size() >= 2 && confirmedBy().size() == signatures(now).size()) {
            return UrgentState.CONFIRMED;
        }
        return over(now) ? UrgentState.LAPSED : UrgentState.OPEN;
    }

    private boolean over(Instant now) {
        return lapsesAt != null && !now.isBefore(lapsesAt);
    }

    /// The signatures that hold at a moment: once the time is over, only those that the members have confirmed.
    public List<UrgentVoice> signatures(Instant now) {
        return over(now) && confirmedAt == null ? confirmedBy() : voices.stream().filter(UrgentVoice::signs).toList();
    }

    /// The signatures behind which the members themselves stood in time.
    private List<UrgentVoice> confirmedBy() {
        return voices.stream().filter(voice -> voice.signs() && voice.confirmed() && inTime(voice)).toList();
    }

    private boolean inTime(UrgentVoice voice) {
        return voice.asked() != null && lapsesAt != null && voice.asked().at().isBefore(lapsesAt);
    }

    /// When the members had confirmed it: the alliance by its decision, or the last of those who sign.
    public Optional<Instant> confirmed() {
        return confirmedAt != null
                ? Optional.of(confirmedAt)
                : confirmedBy().stream().map(UrgentVoice::asked).filter(Objects::nonNull).map(Objects::requireNonNull)
                        .map(UrgentVoice.Asked::at).max(Comparator.naturalOrder());
    }

    /// Signatures that were withdrawn or struck.
    public List<UrgentVoice> struck() {
        return voices.stream().filter(voice -> voice.kind() == UrgentVoice.Kind.SIGNS && !voice.holds()).toList();
    }

    public List<UrgentVoice> dissents() {
        return voices.stream().filter(voice -> voice.kind() == UrgentVoice.Kind.DISSENTS && voice.holds()).toList();
    }

    /// What an organisation says of it now.
    public Optional<UrgentVoice> voice(OrganisationId organisation) {
        return voices.stream().filter(voice -> voice.holds() && voice.organisation().equals(organisation)).findFirst();
    }

    /// What somebody says of it now, for whichever organisation.
    public Optional<UrgentVoice> voice(PersonId person) {
        return voices.stream().filter(voice -> voice.holds() && voice.person().equals(person)).findFirst();
    }

    public String href() {
        return "/urgent/" + id;
    }
}
