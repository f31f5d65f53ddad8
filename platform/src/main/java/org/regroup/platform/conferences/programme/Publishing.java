package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Tokens;

/// The programme is published by two sponsors, never by one: what the second confirms is exactly what the first proposed, or it is
/// refused.
@Component
public class Publishing implements JointKind {

    public static final String CODE = "programme";

    private final Placing placing;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Publishing(Placing placing, JdbcClient jdbc, JsonMapper json) {
        this.placing = placing;
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A published programme.
    ///
    /// @param number counts the editions of one conference
    public record Published(int number, Instant at, Programme programme) {}

    /// What is to be published.
    ///
    /// @param sha256 of the draft as it stood when it was proposed
    private record Edition(String sha256, int sessions) {}

    /// The latest edition.
    public Optional<Published> latest(ConferenceId conference) {
        return jdbc.sql("select * from conference_programme where conference = :id order by number desc limit 1")
                .param("id", conference.value()).query((row, _) -> new Published(row.getInt("number"),
                        Sql.instant(row, "published_at"), json.readValue(Sql.text(row, "content"), Programme.class)))
                .optional();
    }

    /// The names of those who speak, session by session.
    public Map<UUID, List<String>> speakers(ConferenceId conference) {
        var names = new LinkedHashMap<UUID, List<String>>();
        jdbc.sql("""
                select k.session, k.name from session_speaker k join conference_session s on s.id = k.session
                where s.conference = :id and s.accepted and s.withdrawn_at is null order by s.number, k.place""")
                .param("id", conference.value())
                .query((row, _) -> names.computeIfAbsent(Sql.uuid(row, "session"), _ -> new ArrayList<>())
                        .add(Sql.text(row, "name")))
                .list();
        return names;
    }

    /// As the content of a joint act: the draft as it stands.
    public String write(ConferenceId conference) {
        var programme = placing.draft(conference).programme();
        return json.writeValueAsString(new Edition(sha256(programme), programme.slots().size()));
    }

    private String sha256(Programme programme) {
        return HexFormat.of().formatHex(Tokens.hash(json.writeValueAsString(programme)));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var draft = placing.draft(conference.id());
        var grounds = new ArrayList<Ground>();
        var programme = draft.programme();
        if (!sha256(programme).equals(json.readValue(content, Edition.class).sha256())) {
            grounds.add(Ground.of("programme.ground.changed"));
        }
        if (programme.slots().isEmpty()) {
            grounds.add(Ground.of("programme.ground.empty"));
        }
        draft.conflicts().stream().filter(conflict -> !conflict.kind().bearable()).forEach(conflict -> {
            var second = conflict.second();
            grounds.add(Ground.of("programme.conflict." + conflict.kind().code(), conflict.first().terms().title(),
                    second == null ? "" : second.terms().title(), conflict.what()));
        });
        return grounds;
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        jdbc.sql("""
                insert into conference_programme (act, conference, number, published_at, content)
                values (:act, :conference, (select coalesce(max(number), 0) + 1 from conference_programme
                    where conference = :conference), :now, :content)""").param("act", act.id())
                .param("conference", conference.id().value()).param("now", Sql.at(now))
                .param("content", json.writeValueAsString(placing.draft(conference.id()).programme())).update();
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        var edition = json.readValue(content, Edition.class);
        return page.t("programme.joint.programme", edition.sessions(), edition.sha256().substring(0, 12));
    }
}
