package org.regroup.platform.conferences.business;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointKind;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// Editions of the agenda. Those who arrange the business write; what they wrote counts once two sponsors have adopted it, or the
/// conference itself when it sits. An amendment to the order paper is another edition.
@Service
@Transactional
public class OrderPapers implements JointKind {

    public static final String CODE = "orderpaper";

    private final JdbcClient jdbc;
    private final AgendaRepository agendas;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Resolved resolved;
    private final JsonMapper json;
    private final Clock clock;

    OrderPapers(JdbcClient jdbc, AgendaRepository agendas, ConferenceAccess access, Offices offices, Resolved resolved,
            JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.agendas = agendas;
        this.access = access;
        this.offices = offices;
        this.resolved = resolved;
        this.json = json;
        this.clock = clock;
    }

    /// Every edition, the first one first.
    @Transactional(readOnly = true)
    public List<OrderPaper> all(ConferenceId conference) {
        return jdbc.sql("select * from business_order_paper where conference = :id order by number")
                .param("id", conference.value()).query(this::map).list();
    }

    /// The edition that the conference goes by.
    @Transactional(readOnly = true)
    public Optional<OrderPaper> current(ConferenceId conference) {
        return jdbc.sql("select * from business_order_paper where conference = :id order by number desc limit 1")
                .param("id", conference.value()).query(this::map).optional();
    }

    /// What a sponsor proposes to another: the agenda exactly as it is written now.
    public String proposal(Agenda agenda) {
        return fingerprint(write(agenda));
    }

    /// The conference has adopted what is written; the chair enters it, naming the line of the log where the vote was declared.
    ///
    /// @param seen the fingerprint of what the conference had before it
    public Outcome<OrderPaper> resolve(PersonId by, ConferenceId id, int line, String seen) {
        access.hold(by, id);
        offices.require(by, id, Office.Kind.CHAIR);
        var grounds = new ArrayList<>(resolved.grounds(id, line));
        grounds.addAll(grounds(id, seen));
        if (all(id).stream().anyMatch(one -> Integer.valueOf(line).equals(one.line()))) {
            grounds.add(Ground.at("line", "business.ground.line.used"));
        }
        return Outcome.unless(grounds, () -> adopt(id, null, line, Sql.now(clock)));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var grounds = grounds(conference.id(), content);
        if (resolved.sat(conference.id())) {
            grounds.add(Ground.of("business.ground.sits"));
        }
        return grounds;
    }

    private List<Ground> grounds(ConferenceId id, String seen) {
        var grounds = new ArrayList<Ground>();
        var agenda = agendas.of(id);
        if (agenda.items().isEmpty()) {
            grounds.add(Ground.of("business.ground.paper.empty"));
        }
        if (!proposal(agenda).equals(seen)) {
            grounds.add(Ground.of("business.ground.paper.changed"));
        } else if (current(id).filter(one -> one.fingerprint().equals(seen)).isPresent()) {
            grounds.add(Ground.of("business.ground.paper.same"));
        }
        return grounds;
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        adopt(conference.id(), act.id(), null, now);
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        return page.t("business.joint.paper", content.substring(0, Math.min(8, content.length())));
    }

    @Override
    public Optional<String> whole(Conference conference, JointAct act) {
        return Optional.of(conference.href() + "/order-paper");
    }

    private OrderPaper adopt(ConferenceId id, @Nullable UUID act, @Nullable Integer line, Instant now) {
        var agenda = agendas.of(id);
        var content = write(agenda);
        var paper = new OrderPaper(current(id).map(OrderPaper::number).orElse(0) + 1, agenda, fingerprint(content), act, line,
                now);
        jdbc.sql("""
                insert into business_order_paper (conference, number, content, fingerprint, act, line, adopted_at)
                values (:id, :number, :content, :fingerprint, :act, :line, :now)""").param("id", id.value())
                .param("number", paper.number()).param("content", content).param("fingerprint", paper.fingerprint())
                .param("act", act, java.sql.Types.OTHER).param("line", line, java.sql.Types.INTEGER)
                .param("now", Sql.at(now)).update();
        return paper;
    }

    private String write(Agenda agenda) {
        return json.writeValueAsString(agenda.printed());
    }

    private static String fingerprint(String content) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OrderPaper map(ResultSet row, int number) throws SQLException {
        return new OrderPaper(row.getInt("number"), json.readValue(Sql.text(row, "content"), Agenda.class),
                Sql.text(row, "fingerprint"), row.getObject("act", UUID.class), row.getObject("line", Integer.class),
                Sql.instant(row, "adopted_at"));
    }
}
