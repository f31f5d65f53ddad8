package org.regroup.platform.conferences.business;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.ProceduralMotion.Debate;
import org.regroup.hall.orders.ProceduralMotion.Kind;
import org.regroup.hall.orders.ProceduralMotion.When;
import org.regroup.hall.orders.ProceduralMotion.Who;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.piece.Choice;

/// The standing orders of a conference for their reader.
///
/// @param versions every one that was adopted, the first one first
/// @param shown    the one that is read; empty where none was adopted
/// @param chairs   whether the reader chairs the conference now
/// @param sat      whether the conference has begun to sit: then it decides itself
/// @param carried  what it has decided by votes
public record OrdersView(ConferencePage page, List<AdoptedOrders> versions, Optional<AdoptedOrders> shown, boolean chairs,
        boolean sat, List<Vote> carried) {

    public String href() {
        return page.conference().href() + "/standing-orders";
    }

    public StandingOrders parts() {
        return shown.map(AdoptedOrders::parts).orElse(StandingOrders.USUAL);
    }

    /// Whether it is the one that holds.
    public boolean holds() {
        return shown.isEmpty() || shown.get().version() == versions.getLast().version();
    }

    /// Whether the reader may propose others, or enter what the conference adopted.
    public boolean writes() {
        return sat ? chairs : !page.under().isEmpty();
    }

    /// After which version what is typed stands. Whoever was told that another one was adopted meanwhile has seen that one.
    public String follows(Typed typed) {
        boolean told = typed.grounds().stream().anyMatch(ground -> ground.key().equals("business.ground.orders.changed"));
        return told && !versions.isEmpty() ? "" + versions.getLast().version() : typed.text("follows");
    }

    /// What waits for another sponsor.
    public List<JointAct> proposed() {
        return page.waiting().stream().filter(act -> act.kind().equals(Orders.CODE)).toList();
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public List<Rung> rungs() {
        return OrdersForm.DEMANDED;
    }

    public static String code(Enum<?> one) {
        return OrdersForm.code(one);
    }

    public List<Choice> criteria(Page words) {
        return Stream.concat(Stream.of(Choice.of("", words.t("business.criterion.none"))),
                Criteria.CODES.stream().map(code -> Choice.of(code, Criteria.words(words, code)))).toList();
    }

    public List<Choice> who(Page words) {
        return choices(words, "business.who.", Who.values());
    }

    public List<Choice> when(Page words) {
        return choices(words, "business.when.", When.values());
    }

    public List<Choice> debate(Page words) {
        return choices(words, "business.debate.", Debate.values());
    }

    public List<Choice> majorities(Page words) {
        return List.of(Choice.of("more", words.t("business.majority.more")),
                Choice.of("two", words.t("business.majority.two", "2/3")));
    }

    public List<Choice> unreached(Page words) {
        return Arrays.stream(org.regroup.hall.agenda.Section.Unreached.values())
                .map(rule -> Choice.of(code(rule), BusinessWords.unreached(words, rule))).toList();
    }

    private static List<Choice> choices(Page words, String key, Enum<?>[] all) {
        return Arrays.stream(all).map(one -> Choice.of(code(one), words.t(key + code(one)))).toList();
    }
}
