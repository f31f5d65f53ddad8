package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointKind;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// The standing orders of a conference: adopted by two sponsors before it sits, and by its own vote from then on.
///
/// Every version stays; the one adopted last holds, and stands in the log of the conference.
@Service
@Transactional
public class Orders implements JointKind {

    public static final String CODE = "orders";

    private final JdbcClient jdbc;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Happenings happenings;
    private final Resolved resolved;
    private final Clock clock;

    Orders(JdbcClient jdbc, ConferenceAccess access, Offices offices, Happenings happenings, Resolved resolved, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.offices = offices;
        this.happenings = happenings;
        this.resolved = resolved;
        this.clock = clock;
    }

    /// What holds now, for a program; where nothing was adopted, what many bodies have.
    @Transactional(readOnly = true)
    public StandingOrders inForce(ConferenceId conference) {
        return current(conference).map(AdoptedOrders::parts).orElse(StandingOrders.USUAL);
    }

    @Transactional(readOnly = true)
    public Optional<AdoptedOrders> current(ConferenceId conference) {
        var all = all(conference);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// Every version, the first one first.
    @Transactional(readOnly = true)
    public List<AdoptedOrders> all(ConferenceId conference) {
        return jdbc.sql("select * from business_orders where conference = :id order by version").param("id", conference.value())
                .query(Orders::map).list();
    }

    /// As the content of a joint act.
    public String write(OrdersDraft draft) {
        return OrdersText.proposal(draft);
    }

    /// The conference has adopted them by a vote; the chair enters it, naming the line of the log where the vote was declared.
    public Outcome<AdoptedOrders> resolve(PersonId by, ConferenceId id, int line, OrdersDraft draft) {
        access.hold(by, id);
        offices.require(by, id, Office.Kind.CHAIR);
        var grounds = new ArrayList<>(resolved.grounds(id, line));
        grounds.addAll(changed(id, draft));
        if (all(id).stream().anyMatch(one -> Integer.valueOf(line).equals(one.line()))) {
            grounds.add(Ground.at("line", "business.ground.line.used"));
        }
        return Outcome.unless(grounds, () -> adopt(id, by, draft, null, line, Sql.now(clock)));
    }

    @Override
    public String code() {
        return CODE;
    }

    /// Once the conference sits, it decides on its standing orders itself.
    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var grounds = changed(conference.id(), OrdersText.proposed(content));
        if (resolved.sat(conference.id())) {
            grounds.add(Ground.of("business.ground.sits"));
        }
        return grounds;
    }

    private List<Ground> changed(ConferenceId id, OrdersDraft draft) {
        var grounds = new ArrayList<Ground>();
        if (current(id).map(AdoptedOrders::version).orElse(0) != draft.follows()) {
            grounds.add(Ground.of("business.ground.orders.changed"));
        }
        return grounds;
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        adopt(conference.id(), act.proposedBy(), OrdersText.proposed(act.content()), act.id(), null, now);
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        return page.t("business.joint.orders", OrdersText.proposed(content).follows() + 1);
    }

    @Override
    public Optional<String> whole(Conference conference, JointAct act) {
        return Optional.of(conference.href() + "/standing-orders/proposals/" + act.id());
    }

    private AdoptedOrders adopt(ConferenceId id, PersonId by, OrdersDraft draft, @Nullable UUID act, @Nullable Integer line,
            Instant now) {
        var adopted = new AdoptedOrders(draft.follows() + 1, draft.text(), draft.parts(), act, line, now);
        jdbc.sql("""
                insert into business_orders (conference, version, text, parts, act, line, adopted_at)
                values (:id, :version, :text, :parts, :act, :line, :now)""").param("id", id.value())
                .param("version", adopted.version()).param("text", adopted.text())
                .param("parts", OrdersText.write(adopted.parts())).param("act", act, java.sql.Types.OTHER)
                .param("line", line, java.sql.Types.INTEGER).param("now", Sql.at(now)).update();
        happenings.enter(id, Ids.next(clock), by, Optional.empty(), new Act.Ordered(adopted.version(), adopted.parts()))
                .required();
        return adopted;
    }

    private static AdoptedOrders map(ResultSet row, int number) throws SQLException {
        return new AdoptedOrders(row.getInt("version"), Sql.text(row, "text"), OrdersText.read(Sql.text(row, "parts")),
                row.getObject("act", UUID.class), row.getObject("line", Integer.class), Sql.instant(row, "adopted_at"));
    }
}
