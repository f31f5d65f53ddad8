package org.regroup.platform.alliances;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;

/// The rules by which an alliance changes. Each answers all the grounds that speak against an act; none means it may be done.
final class ChangeRules {

    private ChangeRules() {}

    static List<Ground> propose(Situation at, Matter matter, @Nullable OrganisationId invited) {
        var grounds = new ArrayList<>(possible(at, matter));
        grounds.addAll(sound(at, matter));
        grounds.addAll(together(at, matter));
        if (invited != null && at.has(invited)) {
            grounds.add(Ground.at("other", "alliances.ground.belongs", invited));
        }
        return grounds;
    }

    /// @param seen the version of the terms that whoever confirms had in sight
    static List<Ground> confirm(Situation at, Change change, Speaker speaker, int seen) {
        var stage = at.stage(change);
        if (!stage.waits()) {
            return over(at, change);
        }
        if (change.confirmed() instanceof Spoken said) {
            return List.of(Ground.of("alliances.ground.alreadyConfirmed", said.organisation(), said.at()));
        }
        if (stage == Change.Stage.WAITS_FOR_INVITED) {
            return List.of(Ground.of("alliances.ground.invitedFirst"));
        }
        var grounds = new ArrayList<>(possible(at, change.matter()));
        grounds.addAll(others(change, speaker));
        grounds.addAll(sound(at, change.matter()));
        grounds.addAll(together(at, change.matter()));
        if (seen != at.alliance().version()) {
            grounds.add(Ground.of("alliances.ground.changedMeanwhile"));
        }
        return grounds;
    }

    static List<Ground> accept(Situation at, Change change, Speaker speaker) {
        var stage = at.stage(change);
        if (!stage.waits()) {
            return over(at, change);
        }
        if (stage == Change.Stage.WAITS_FOR_SECOND) {
            return List.of(Ground.of("alliances.ground.secondFirst"));
        }
        var grounds = new ArrayList<>(possible(at, change.matter()));
        grounds.addAll(others(change, speaker));
        grounds.addAll(sound(at, change.matter()));
        grounds.addAll(together(at, change.matter()));
        if (at.has(speaker.organisation())) {
            grounds.add(Ground.of("alliances.ground.belongs", speaker.organisation()));
        }
        return grounds;
    }

    /// What has been answered, withdrawn or has lapsed cannot be answered again.
    static List<Ground> over(Situation at, Change change) {
        var confirmed = change.confirmed();
        var accepted = change.accepted();
        return switch (at.stage(change)) {
            case WAITS_FOR_SECOND, WAITS_FOR_INVITED -> List.of();
            case DONE -> confirmed != null
                    ? List.of(Ground.of("alliances.ground.alreadyConfirmed", confirmed.organisation(), confirmed.at()))
                    : accepted != null
                            ? List.of(Ground.of("alliances.ground.alreadyAccepted", accepted.organisation(), accepted.at()))
                            : List.of();
            case WITHDRAWN -> List.of(Ground.of("alliances.ground.withdrawn"));
            case DECLINED, CHANGE_ASKED -> List.of(Ground.of("alliances.ground.declined"));
            case PROPOSER_LEFT -> List.of(Ground.of("alliances.ground.proposerLeft"));
            case LAPSED -> List.of(Ground.of("alliances.ground.lapsed", change.lapsesAt()));
        };
    }

    /// Two organisations and two people: nobody answers what the own organisation, or the same person, has said before.
    static List<Ground> others(Change change, Speaker speaker) {
        var before = Stream.of(change.proposed(), change.confirmed(), change.accepted()).flatMap(Stream::ofNullable).toList();
        var grounds = new ArrayList<Ground>();
        if (before.stream().anyMatch(said -> said.organisation().equals(speaker.organisation()))) {
            grounds.add(Ground.of("alliances.ground.sameOrganisation", speaker.organisation()));
        }
        if (spokenBy(before, speaker.person())) {
            grounds.add(Ground.of("alliances.ground.samePerson"));
        }
        return grounds;
    }

    private static boolean spokenBy(List<Spoken> before, PersonId person) {
        return before.stream().anyMatch(said -> said.person().equals(person));
    }

    /// What the state of the alliance permits.
    private static List<Ground> possible(Situation at, Matter matter) {
        var alliance = at.alliance();
        boolean review = matter instanceof Matter.Review;
        return switch (at.state()) {
            case CLOSED -> List.of(Ground.of("alliances.ground.closed"));
            case PROPOSED -> matter instanceof Matter.Opening ? List.of() : List.of(Ground.of("alliances.ground.notOpen"));
            case PAUSED -> matter instanceof Matter.Welcome ? List.of() : List.of(Ground.of("alliances.ground.paused"));
            case ENDED, UNREVIEWED, OPEN -> {
                if (matter instanceof Matter.Opening) {
                    yield List.of(Ground.of("alliances.ground.openAlready"));
                }
                if (alliance.unreviewed(at.today()) && !review) {
                    yield List.of(Ground.of("alliances.ground.unreviewed", alliance.reviewOn(), alliance.lapsesOn()));
                }
                boolean goesOn = switch (matter) {
                    case Matter.NewEnd _,Matter.NewRung _,Matter.Review _,Matter.Closing _ -> true;
                    case Matter.NewTerms _,Matter.Welcome _,Matter.Opening _ -> false;
                };
                yield at.state() == AllianceState.ENDED && !goesOn
                        ? List.of(Ground.of("alliances.ground.ended"))
                        : List.of();
            }
        };
    }

    /// What the matter itself must satisfy on the day, when it is proposed and again when it is answered.
    private static List<Ground> sound(Situation at, Matter matter) {
        var alliance = at.alliance();
        return switch (matter) {
            case Matter.Opening(var terms, _) -> TermsRules.check(terms, at.today());
            case Matter.NewTerms(var edits) -> edits.isEmpty()
                    ? List.of(Ground.of("alliances.ground.nothingChanged"))
                    : edits.stream().flatMap(edit -> length(edit).stream()).toList();
            case Matter.NewRung(_, var to, _, var endsOn) -> to == alliance.rung()
                    ? List.of(Ground.at("rung", "alliances.ground.sameRung"))
                    : TermsRules.end(to, endsOn, at.today());
            case Matter.NewEnd(_, var endsOn) -> endsOn.equals(alliance.endsOn())
                    ? List.of(Ground.at("endsOn", "alliances.ground.sameEnd"))
                    : TermsRules.end(alliance.rung(), endsOn, at.today());
            case Matter.Review(_, var next, var found) -> Stream
                    .concat(TermsRules.review(next, at.today()).stream(),
                            TermsRules.length("found", found, TermsRules.LONGEST_REASON).stream())
                    .toList();
            case Matter.Welcome(var called, _) -> TermsRules.length("called", called, TermsRules.LONGEST_NAME);
            case Matter.Closing(var reason) -> TermsRules.length("reason", reason, TermsRules.LONGEST_REASON);
        };
    }

    /// Whether two affiliates can agree on a rung. Down, always. Up only where there is nobody else whom they would take along,
    /// and only while none of it binds the organisations for long.
    static boolean forTwo(Situation at, Rung to) {
        return !to.above(at.alliance().rung()) || !to.needsBasis() && at.affiliates() <= 2;
    }

    /// What two affiliates cannot agree for the others: only a question put to all of them leads there.
    private static List<Ground> together(Situation at, Matter matter) {
        return switch (matter) {
            case Matter.NewRung(_, var to, _, _) -> !forTwo(at, to)
                    ? List.of(Ground.at("rung", to.needsBasis() ? "alliances.ground.rung.basis" : "alliances.ground.rung.ratify"))
                    : List.of();
            case Matter.Welcome(_, var question) -> question == null && at.alliance().rung().needsBasis() && at.affiliates() > 1
                    ? List.of(Ground.of("alliances.ground.welcome.question"))
                    : List.of();
            case Matter.Opening _,Matter.NewTerms _,Matter.NewEnd _,Matter.Review _,Matter.Closing _ -> List.of();
        };
    }

    private static List<Ground> length(Matter.Edit edit) {
        return switch (edit.term()) {
            case NAME -> TermsRules.length("name", edit.to(), TermsRules.LONGEST_NAME);
            case PURPOSE -> TermsRules.length("purpose", edit.to(), TermsRules.LONGEST_PURPOSE);
            case NORMS -> TermsRules.length("norms", edit.to(), TermsRules.LONGEST_NORMS);
            case EXIT_RULE -> TermsRules.length("exitRule", edit.to(), TermsRules.LONGEST_EXIT_RULE);
        };
    }
}
