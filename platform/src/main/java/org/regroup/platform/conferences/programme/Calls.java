package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The call for sessions, made by two sponsors. A later call takes the place of the earlier one, but a deadline that has passed
/// stays passed.
@Component
public class Calls implements JointKind {

    public static final String CODE = "call";
    static final int FEWEST = 250;
    static final int MOST = 350;
    private static final int LONGEST_WORDS = 4_000;
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Calls(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The call that holds.
    public Optional<Call> of(ConferenceId conference) {
        return jdbc.sql("select * from conference_call where conference = :id order by made_at desc, act limit 1")
                .param("id", conference.value())
                .query((row, _) -> new Call(Sql.text(row, "words"), Sql.instant(row, "opens_at"), Sql.instant(row, "closes_at"),
                        row.getBoolean("anonymous"), row.getInt("fewest"), row.getInt("most")))
                .optional();
    }

    public String write(Call call) {
        return json.writeValueAsString(new Call(PlainText.lines(call.words()), call.opensAt(), call.closesAt(), call.anonymous(),
                call.fewest(), call.most()));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var call = json.readValue(content, Call.class);
        var grounds = new ArrayList<Ground>();
        PlainText.require("programme", "words", call.words(), LONGEST_WORDS, grounds);
        if (!call.closesAt().isAfter(call.opensAt()) || !call.closesAt().isAfter(now)
                || call.closesAt().isAfter(conference.begins())) {
            grounds.add(Ground.at("closesAt", "programme.ground.closesAt"));
        }
        if (call.fewest() < 1 || call.most() < call.fewest() || call.most() > LONGEST) {
            grounds.add(Ground.at("fewest", "programme.ground.fewest", LONGEST));
        }
        if (of(conference.id()).filter(earlier -> earlier.over(now)).isPresent()) {
            grounds.add(Ground.of("programme.ground.deadlinePassed"));
        }
        return grounds;
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        var call = json.readValue(act.content(), Call.class);
        jdbc.sql("""
                insert into conference_call (act, conference, words, opens_at, closes_at, anonymous, fewest, most, made_at)
                values (:act, :conference, :words, :opens, :closes, :anonymous, :fewest, :most, :now)""").param("act", act.id())
                .param("conference", conference.id().value()).param("words", call.words())
                .param("opens", Sql.at(call.opensAt())).param("closes", Sql.at(call.closesAt()))
                .param("anonymous", call.anonymous()).param("fewest", call.fewest()).param("most", call.most())
                .param("now", Sql.at(now)).update();
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        var call = json.readValue(content, Call.class);
        return page.t("programme.joint.call", page.dateTime(call.opensAt()), page.dateTime(call.closesAt()), call.fewest(),
                call.most(), page.t(call.anonymous() ? "programme.call.anonymous" : "programme.call.named"), call.words());
    }
}
