package org.regroup.platform.decisions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.Election.Spoken;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;

/// An election for its reader.
///
/// @param paper the ballot paper, once nominations have closed
public record ElectionView(Election election, ElectionState state, ElectionReader reader, List<Nomination> nominations,
        @Nullable BallotPaper paper, List<ElectionAct> acts, Signs signs, Map<PersonId, String> names) {

    public String name(@Nullable PersonId person) {
        return person == null ? "–" : names.getOrDefault(person, "–");
    }

    public Mark mark(@Nullable OrganisationId organisation) {
        return signs.of(organisation);
    }

    public MandateLine mandate(Page page) {
        return ElectionWords.mandate(page, election, state);
    }

    /// Who runs and checks it, in the order in which they were named.
    public List<Spoken> officers() {
        return acts.stream().map(act -> switch (act.kind()) {
            case PROPOSED, CONFIRMED, OPENED -> spoken(act.person(), act.organisation());
            case OFFICER -> spoken(act.concerns(), act.organisation());
            case WITHDRAWN, CALL_OFF, REMINDED, PAPER, COUNTED, PUBLISHED -> null;
        }).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
    }

    private static @Nullable Spoken spoken(@Nullable PersonId person, @Nullable OrganisationId organisation) {
        return person == null || organisation == null ? null : new Spoken(person, organisation);
    }

    /// The organisations for which the reader may confirm.
    public List<OrganisationId> mayConfirm() {
        return state != ElectionState.PROPOSED || reader.is(election.proposed().person())
                ? List.of()
                : reader.speaksFor().stream().filter(one -> !one.equals(election.proposed().organisation())).toList();
    }

    public boolean mayStand() {
        return state == ElectionState.NOMINATIONS && reader.elector() && !reader.officer()
                && nominations.stream().noneMatch(one -> reader.is(one.person()) && one.live());
    }

    public boolean mayNominate() {
        return state == ElectionState.NOMINATIONS && (reader.elector() || reader.officer());
    }

    public boolean mayVote() {
        return state == ElectionState.VOTING && reader.elector() && reader.voted() != ElectionReader.Voted.PAPER;
    }

    /// The reason given, if any.
    public String reason(ElectionAct act) {
        return act.kind() == ElectionAct.Kind.PAPER ? "" : act.detail();
    }

    /// Whether there is something to do for officers or for keepers of the roll.
    public boolean desk() {
        return switch (state) {
            case VOTING, CLOSED -> reader.officer() || !reader.keepsRoll().isEmpty();
            case COUNTED -> reader.officer();
            case PROPOSED, LAPSED, NOMINATIONS, BEFORE_VOTE, PUBLISHED, CALLED_OFF -> false;
        };
    }

    /// Whether the reader counts, or counts again as the second officer.
    public boolean mayCount() {
        var counted = election.counted();
        return reader.officer()
                && (state == ElectionState.CLOSED
                        || state == ElectionState.COUNTED && counted != null && !reader.is(counted.by()));
    }

    public boolean mayWithdraw(Nomination nomination) {
        return state.undecided() && nomination.live() && (reader.is(nomination.person()) || reader.officer());
    }

    public boolean maySecond(Nomination nomination) {
        return state == ElectionState.NOMINATIONS && reader.elector() && !reader.is(nomination.person())
                && nomination.stage() == Nomination.Stage.WAITS_FOR_SECONDER;
    }

    /// Asked of the reader: to accept or decline.
    public @Nullable Nomination asked() {
        return state != ElectionState.NOMINATIONS
                ? null
                : nominations.stream().filter(
                        one -> reader.is(one.person()) && one.stage() == Nomination.Stage.WAITS_FOR_ACCEPTANCE)
                        .findFirst().orElse(null);
    }

    /// Nominations everybody who sees the election may know of: those not answered are between the two.
    public List<Nomination> shown() {
        return nominations.stream().filter(one -> switch (one.stage()) {
            case STANDS, WAITS_FOR_SECONDER -> true;
            case WITHDRAWN -> one.acceptedAt() != null;
            case WAITS_FOR_ACCEPTANCE, DECLINED -> false;
        }).toList();
    }

    /// What was done, in the reader's words.
    public String told(Page page, ElectionAct act) {
        if (act.kind() == ElectionAct.Kind.PAPER) {
            var numbers = act.detail().split(" ");
            return page.t("decisions.act.paper", name(act.person()), numbers[0], Integer.valueOf(numbers[1]),
                    Integer.valueOf(numbers[2]));
        }
        return page.t("decisions.act." + act.kind().code(), name(act.person()), mark(act.organisation()).name(),
                name(act.concerns()), act.detail());
    }
}
