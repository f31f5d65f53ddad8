package org.regroup.platform.motions;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// Whom a motion commits to what, at what cost, and what it rests on.
@Service
@Transactional
public class Bases {

    /// How many of each a motion may have.
    static final int MOST = 12;
    static final int LONGEST = 400;

    private final MotionAccess access;
    private final MotionActs acts;
    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Clock clock;

    Bases(MotionAccess access, MotionActs acts, JdbcClient jdbc, SiteSettings site, Clock clock) {
        this.access = access;
        this.acts = acts;
        this.jdbc = jdbc;
        this.zone = ZoneId.of(site.zone());
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// Replaces what a draft commits to and rests on; whoever writes it keeps the assumptions, under the badge chosen.
    public Outcome<Motion> write(PersonId by, MotionId id, List<Commitment> commitments, List<Assumption.Typed> assumptions) {
        var motion = access.held(id);
        var reader = access.reader(motion, by);
        access.requireWriter(reader);
        var grounds = Drafting.draft(motion);
        for (int n = 1; n <= commitments.size(); n++) {
            commitment(n, commitments.get(n - 1), grounds);
        }
        for (int n = 1; n <= assumptions.size(); n++) {
            assumption(n, assumptions.get(n - 1), grounds);
        }
        return Outcome.unless(grounds, () -> {
            var keeper = reader.under().isEmpty()
                    ? Speaking.unaffiliated(by)
                    : Speaking.member(by, reader.under().getFirst());
            commitments(id, commitments);
            assumptions(id, assumptions, keeper);
            acts.add(id, "motions.act.basis", Speaking.unaffiliated(by), "");
            return motion;
        });
    }

    private static void commitment(int n, Commitment typed, List<Ground> grounds) {
        required("who" + n, typed.who(), "motions.ground.who", grounds);
        required("what" + n, typed.what(), "motions.ground.what", grounds);
        PlainText.atMost("motions", "cost" + n, typed.cost(), LONGEST, grounds);
    }

    private void assumption(int n, Assumption.Typed typed, List<Ground> grounds) {
        required("premise" + n, typed.premise(), "motions.ground.premise", grounds);
        required("changeMind" + n, typed.changeMind(), "motions.ground.changeMind", grounds);
        var review = typed.reviewOn();
        if (review == null || !review.isAfter(today())) {
            grounds.add(Ground.at("reviewOn" + n, "motions.ground.reviewOn"));
        }
    }

    private static void required(String field, String text, String key, List<Ground> grounds) {
        if (text.isEmpty()) {
            grounds.add(Ground.at(field, key));
        } else {
            PlainText.atMost("motions", field, text, LONGEST, grounds);
        }
    }

    private void commitments(MotionId id, List<Commitment> all) {
        jdbc.sql("delete from motion_commitment where motion = :motion").param("motion", id.value()).update();
        for (int n = 0; n < all.size(); n++) {
            jdbc.sql("""
                    insert into motion_commitment (motion, place, who, what, cost) values (:motion, :place, :who, :what, :cost)
                    """).param("motion", id.value()).param("place", n).param("who", all.get(n).who())
                    .param("what", all.get(n).what()).param("cost", all.get(n).cost()).update();
        }
    }

    /// An assumption whose words stay keeps its keeper.
    private void assumptions(MotionId id, List<Assumption.Typed> all, Speaking keeper) {
        var before = jdbc.sql("select row_to_json(a) from motion_assumption a where motion = :motion order by place")
                .param("motion", id.value()).query((row, _) -> DossierRepository.assumption(JsonRow.read(row.getString(1))))
                .list();
        jdbc.sql("delete from motion_assumption where motion = :motion").param("motion", id.value()).update();
        for (int n = 0; n < all.size(); n++) {
            var typed = all.get(n);
            var known = before.stream().filter(one -> one.premise().equals(typed.premise())).findFirst();
            var organisation = known.isPresent() ? known.get().organisation() : keeper.organisation();
            jdbc.sql("""
                    insert into motion_assumption (id, motion, place, premise, change_mind, review_on, keeper, keeper_org)
                    values (:id, :motion, :place, :premise, :changeMind, :reviewOn, :keeper, :organisation)""")
                    .param("id", Ids.next(clock)).param("motion", id.value()).param("place", n)
                    .param("premise", typed.premise()).param("changeMind", typed.changeMind())
                    .param("reviewOn", typed.reviewOn(), Types.DATE)
                    .param("keeper", known.map(Assumption::keeper).orElse(keeper.person()).value())
                    .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER).update();
        }
    }

    /// Its keeper, or somebody who acts for the movers, has looked again.
    public Outcome<Motion> look(PersonId by, MotionId id, UUID assumption, boolean holds, String found) {
        var motion = access.held(id);
        var reader = access.reader(motion, by);
        var keeper = jdbc.sql("select keeper from motion_assumption where id = :id and motion = :motion")
                .param("id", assumption).param("motion", id.value()).query(UUID.class).optional();
        if (keeper.isEmpty() || !reader.movesOn() && !keeper.get().equals(by.value())) {
            throw new Forbidden("motions.forbidden.look");
        }
        var words = PlainText.lines(found);
        var grounds = new ArrayList<Ground>();
        required("found", words, "motions.ground.found", grounds);
        return Outcome.unless(grounds, () -> {
            jdbc.sql("""
                    update motion_assumption set found = :found, holds = :holds, looked_by = :by, looked_at = :now
                    where id = :id""").param("found", words).param("holds", holds).param("by", by.value())
                    .param("now", Sql.at(Sql.now(clock))).param("id", assumption).update();
            acts.add(id, holds ? "motions.act.holds" : "motions.act.holdsNot", Speaking.unaffiliated(by), words);
            return motion;
        });
    }
}
