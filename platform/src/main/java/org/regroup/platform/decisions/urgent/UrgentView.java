package org.regroup.platform.decisions.urgent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;

/// An urgent statement for its reader.
///
/// @param signs  the badges of the affiliates and of everybody who has spoken
/// @param names  of everybody the log names
/// @param asking the questions in which members are asked
/// @param acts   its log; empty in lists
public record UrgentView(Urgent urgent, UrgentReader reader, Signs signs, Map<PersonId, String> names, List<Asking> asking,
        List<UrgentAct> acts, Instant now) {

    public UrgentState state() {
        return urgent.state(now);
    }

    public List<UrgentVoice> signatures() {
        return urgent.signatures(now);
    }

    /// Signatures that were withdrawn, struck, or that nobody's members confirmed while the statement itself stands.
    public List<UrgentVoice> gone() {
        var gone = new ArrayList<>(urgent.struck());
        urgent.voices().stream().filter(voice -> voice.signs() && !signatures().contains(voice)).forEach(gone::add);
        return gone;
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "–" : names.getOrDefault(person, "–");
    }

    public String name(@Nullable OrganisationId organisation) {
        return signs.of(organisation).name();
    }

    /// The affiliates that have said nothing of it, and whose members nobody asks.
    public List<OrganisationId> notAsked() {
        return signs.affiliates().stream()
                .filter(one -> urgent.voices().stream().noneMatch(voice -> voice.organisation().equals(one)))
                .filter(one -> asking.stream().noneMatch(question -> question.fixed() && question.asks(one))).toList();
    }

    /// The question by which an organisation's members are asked now, if there is one.
    public Optional<Asking> asks(OrganisationId organisation) {
        return asking.stream().filter(one -> one.fixed() && one.carried() == null && one.asks(organisation)).findFirst();
    }

    /// Whether an organisation's members were ever asked.
    public boolean asked(OrganisationId organisation) {
        return asking.stream().anyMatch(one -> one.fixed() && one.asks(organisation));
    }

    /// The organisations for which the reader may do something now.
    public List<OrganisationId> may(UrgentForm form) {
        var state = state();
        if (state != (form.beforePublished() ? UrgentState.PROPOSED : UrgentState.OPEN)
                && !(form == UrgentForm.WITHDRAW && state == UrgentState.OPEN)) {
            return List.of();
        }
        return reader.speaksFor().stream().filter(one -> form == UrgentForm.WITHDRAW || reader.belongs(one))
                .filter(organisation -> {
                    var own = urgent.voice(organisation);
                    boolean silent = own.isEmpty() && elsewhere(organisation).isEmpty();
                    boolean thinksAgain = own.filter(voice -> voice.kind() == UrgentVoice.Kind.DECLINES).isPresent();
                    return switch (form) {
                        case CONFIRM -> silent && !urgent.proposed().person().equals(reader.person()) || thinksAgain;
                        case DECLINE -> silent;
                        case SIGN -> (silent || thinksAgain) && !rejected(organisation);
                        case DISSENT -> silent || thinksAgain;
                        case WITHDRAW -> own.filter(voice -> voice.kind() != UrgentVoice.Kind.DECLINES && !voice.confirmed())
                                .isPresent();
                    };
                }).toList();
    }

    /// What the reader has said here for another organisation.
    private Optional<UrgentVoice> elsewhere(OrganisationId organisation) {
        return reader.person() == null
                ? Optional.empty()
                : urgent.voice(reader.person()).filter(voice -> !voice.organisation().equals(organisation));
    }

    private boolean rejected(OrganisationId organisation) {
        return urgent.struck().stream().anyMatch(voice -> voice.organisation().equals(organisation) && voice.ended() != null
                && voice.ended().how().equals(UrgentVoice.REJECTED));
    }

    /// Whether the reader may put the words to the organisations of the alliance.
    public boolean mayAskAll() {
        return state() == UrgentState.OPEN && reader.speaksFor().stream().anyMatch(reader::belongs)
                && asking.stream().noneMatch(one -> one.own() == null && (one.goesOn(now) || one.carried() != null));
    }

    /// The signing organisations whose own members the reader may ask.
    public List<OrganisationId> mayAsk() {
        return state() != UrgentState.OPEN
                ? List.of()
                : signatures().stream().filter(voice -> voice.asked() == null).map(UrgentVoice::organisation)
                        .filter(reader.grants()::contains)
                        .filter(one -> asking.stream().noneMatch(question -> one.equals(question.own()) && question.goesOn(now)))
                        .toList();
    }
}
