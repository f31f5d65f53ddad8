package org.regroup.platform.conferences.business;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.regroup.hall.orders.Demand;
import org.regroup.hall.orders.Majority;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.shared.Page;

/// The parts of standing orders that a program keeps to, in sentences.
public final class OrdersWords {

    private OrdersWords() {}

    /// One sentence for each.
    public static List<String> lines(Page page, StandingOrders parts) {
        var lines = new ArrayList<String>();
        var limits = parts.limits();
        lines.add(page.t("business.orders.limits", time(page, limits.mover()), time(page, limits.speech()),
                time(page, limits.reply())));
        lines.add(page.t("business.orders.each", limits.speechesEach(), limits.pointsEach(), time(page, limits.point())));
        lines.add(parts.policy().criteria().isEmpty()
                ? page.t("business.orders.policy.none")
                : page.t("business.orders.policy", parts.policy().criteria().stream()
                        .map(one -> Criteria.words(page, Criteria.code(one))).collect(Collectors.joining("; "))));
        parts.motions().forEach(motion -> lines.add(line(page, motion)));
        parts.demands().forEach(demand -> lines.add(line(page, demand)));
        lines.add(page.t("business.orders.quorum", parts.quorum() / 10));
        lines.add(page.t("business.orders.pulls", parts.pulls()));
        lines.add(page.t("business.unreached.note", BusinessWords.unreached(page, parts.unreached())));
        lines.add(page.t("business.orders.vote", time(page, parts.vote())));
        return lines;
    }

    /// As numbered sentences, for somebody to write on.
    public static String text(Page page, StandingOrders parts) {
        var lines = lines(page, parts);
        return IntStream.range(0, lines.size()).mapToObj(i -> (i + 1) + ". " + lines.get(i)).collect(Collectors.joining("\n"));
    }

    private static String line(Page page, ProceduralMotion motion) {
        return page.t("business.orders.motion", page.t("business.procedure." + OrdersForm.code(motion.kind())),
                page.t("business.who." + OrdersForm.code(motion.who())),
                page.t("business.when." + OrdersForm.code(motion.when())),
                page.t("business.debate." + OrdersForm.code(motion.debate())), motion.seconders(),
                majority(page, motion.majority()));
    }

    private static String line(Page page, Demand demand) {
        return page.t(demand.anyOrganisation() ? "business.orders.demand.any" : "business.orders.demand",
                page.t("business.rung." + OrdersForm.code(demand.rung())), demand.delegates());
    }

    private static String majority(Page page, Majority majority) {
        return majority.equals(Majority.MORE_FOR)
                ? page.t("business.majority.more")
                : page.t("business.majority.two", majority.numerator() + "/" + majority.denominator());
    }

    private static String time(Page page, int seconds) {
        return BusinessWords.length(page, Duration.ofSeconds(seconds));
    }
}
