package org.regroup.platform.motions.composites;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Tokens;
import org.regroup.texts.composites.Composite;
import org.regroup.texts.composites.LogEntry;
import org.regroup.texts.composites.Step;
import org.regroup.texts.exchange.CompositeJson;

/// Appeals against what was dropped. A panel of three from three organisations is drawn by lot from a published seed; two of
/// three decide, and what was dropped wrongly stands again, word for word.
@Service
@Transactional
class Panels {

    static final int SEATS = 3;

    private final CompositeRepository composites;
    private final CompositeAccess access;
    private final Composites all;
    private final Alliances alliances;
    private final CompositeMail mail;
    private final Clock clock;

    Panels(CompositeRepository composites, CompositeAccess access, Composites all, Alliances alliances, CompositeMail mail,
            Clock clock) {
        this.composites = composites;
        this.access = access;
        this.all = all;
        this.alliances = alliances;
        this.mail = mail;
        this.clock = clock;
    }

    /// Appeals against a drop: by the mover of any of the motions.
    Outcome<Composite> appeal(PersonId by, CompositeId id, int option, String reason) {
        var work = all.held(id);
        var mover = work.parts().stream().map(source -> all.reader(work, by).mover(source)).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new Forbidden("composites.forbidden.mover"));
        var why = PlainText.lines(reason);
        var grounds = all.open(work);
        PlainText.require("composites", "appeal", why, Composites.LONGEST_WORDS, grounds);
        var dropped = work.composite().log().last(option).orElseThrow(() -> new NotFound("option"));
        var ruler = By.read(dropped.act().by());
        // nobody may try out beforehand whom a lot would draw
        var seed = id + "/" + option + "/" + Tokens.next();
        var panel = draw(work, seed, Objects.requireNonNull(mover), ruler);
        if (!appealable(work.composite(), dropped)) {
            grounds.add(Ground.of("composites.step.out_of_turn"));
        } else if (panel.size() < SEATS) {
            grounds.add(Ground.of("composites.ground.panel"));
        }
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        return switch (work.composite().options().appeal(option, all.act(mover, why))) {
            case Step.Refused _ -> Outcome.refused("", "composites.step.out_of_turn");
            case Step.Taken(var composite, var _) -> {
                composites.change(id, CompositeJson.write(composite), by, Sql.now(clock));
                all.enter(id, CompositeAct.Kind.APPEALED, work.signOffs().version(), null, option, mover, why);
                panel.forEach(seat -> all.enter(id, CompositeAct.Kind.SEATED, work.signOffs().version(), null, option,
                        Speaking.member(seat.person(), seat.organisation()), seed));
                mail.drawn(work, panel.stream().map(seat -> Speaking.member(seat.person(), seat.organisation())).toList());
                yield new Outcome.Done<>(composite);
            }
        };
    }

    /// Three people from three organisations: nobody who appeals or has ruled, and nobody of their organisations as long as
    /// three others remain.
    private List<CompositeAccess.Candidate> draw(Work work, String seed, Speaking appellant, Speaking ruler) {
        var affiliates = alliances.affiliates(work.row().alliance()).stream().map(Affiliate::organisation).toList();
        var candidates = access.candidates(affiliates).stream()
                .filter(one -> !one.person().equals(appellant.person()) && !one.person().equals(ruler.person())).toList();
        var apart = candidates.stream().filter(one -> !one.organisation().equals(appellant.organisation())
                && !one.organisation().equals(ruler.organisation())).toList();
        var pool = organisations(apart) >= SEATS ? apart : candidates;
        var draw = new Draw(seed);
        var seats = new ArrayList<CompositeAccess.Candidate>();
        for (var organisation : draw.order(pool.stream().map(CompositeAccess.Candidate::organisation).distinct().toList())) {
            var person = draw.order(pool.stream().filter(one -> one.organisation().equals(organisation))
                    .map(one -> one.person().value())
                    .filter(one -> seats.stream().noneMatch(seat -> seat.person().value().equals(one))).toList());
            if (!person.isEmpty() && seats.size() < SEATS) {
                seats.add(new CompositeAccess.Candidate(organisation, new PersonId(person.getFirst())));
            }
        }
        return seats;
    }

    private static long organisations(List<CompositeAccess.Candidate> candidates) {
        return candidates.stream().map(CompositeAccess.Candidate::organisation).distinct().count();
    }

    /// How one of the three rules; when all have, the majority decides.
    ///
    /// @param upholds null where nothing was chosen
    Outcome<Composite> rule(PersonId by, CompositeId id, int option, @Nullable Boolean upholds, String reason) {
        var work = all.held(id);
        var seat = seats(work, option).stream().filter(act -> act.by().person().equals(by)).findFirst()
                .orElseThrow(() -> new Forbidden("composites.forbidden.panel"));
        var why = PlainText.lines(reason);
        var grounds = all.open(work);
        PlainText.require("composites", "ruling", why, Composites.LONGEST_WORDS, grounds);
        if (rulings(work, option).stream().anyMatch(act -> act.by().person().equals(by))) {
            grounds.add(Ground.of("composites.ground.ruled"));
        }
        if (upholds == null) {
            grounds.add(Ground.of("composites.ground.word"));
        }
        if (upholds == null || !grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        all.enter(id, upholds ? CompositeAct.Kind.UPHELD : CompositeAct.Kind.REJECTED, work.signOffs().version(), null, option,
                seat.by(), why);
        var after = all.held(id);
        return new Outcome.Done<>(rulings(after, option).size() < SEATS ? after.composite() : decide(after, option, seat.by()));
    }

    private Composite decide(Work work, int option, Speaking last) {
        long upholding = rulings(work, option).stream().filter(act -> act.of(CompositeAct.Kind.UPHELD)).count();
        var act = all.act(last, upholding + " : " + (SEATS - upholding));
        var options = work.composite().options();
        boolean upheld = upholding * 2 > SEATS;
        var ruled = Workshop.taken(upheld ? options.uphold(option, act) : options.reject(option, act));
        var id = work.row().id();
        if (!upheld || !sourced(ruled, ruled.log().last(option).orElseThrow())) {
            composites.change(id, CompositeJson.write(ruled), last.person(), Sql.now(clock));
            all.standIfSigned(all.held(id));
            return ruled;
        }
        var restored = switch (ruled.options().restore(option, act)) {
            case Step.Taken(var composite, var _) -> composite;
            // the place reads otherwise now: a clause of its own keeps the words together
            case Step.Refused _ -> Workshop.taken(ruled.options().restore(option, Workshop.last(ruled), act));
        };
        var content = CompositeJson.write(restored);
        composites.change(id, content, last.person(), Sql.now(clock));
        int next = work.signOffs().version() + 1;
        all.publish(id, next, content, last, "");
        all.enter(id, CompositeAct.Kind.RESTORED, next, null, option, last, act.reason());
        return restored;
    }

    static List<CompositeAct> seats(Work work, int option) {
        return work.acts().stream().filter(act -> act.of(CompositeAct.Kind.SEATED) && act.concerns(option)).toList();
    }

    static List<CompositeAct> rulings(Work work, int option) {
        return work.acts().stream().filter(act -> (act.of(CompositeAct.Kind.UPHELD) || act.of(CompositeAct.Kind.REJECTED))
                && act.concerns(option)).toList();
    }

    /// Whether an option can be appealed against: it was dropped by somebody, and not because its own mover left.
    static boolean appealable(Composite composite, LogEntry entry) {
        return composite.log().last(entry.option()).filter(last -> last.kind() == LogEntry.Kind.DROPPED)
                .filter(last -> sourced(composite, last)).isPresent();
    }

    /// Whether the motions its words came from are still part of the composite: whose mover has left, takes them along.
    private static boolean sourced(Composite composite, LogEntry entry) {
        return entry.piece().runs().stream().map(run -> run.origin().motion()).filter(Objects::nonNull)
                .allMatch(motion -> composite.motion(String.valueOf(motion)).isPresent());
    }

}
