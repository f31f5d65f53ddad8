package org.regroup.platform.conferences;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// Two sponsors take back what two sponsors gave: somebody does something for the conference no longer, from that moment.
@Component
public class OfficeEnds implements JointKind {

    public static final String CODE = "officeend";

    private final Offices offices;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfficeEnds(Offices offices, JdbcClient jdbc, JsonMapper json) {
        this.offices = offices;
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Ending(UUID office, PersonId person, Office.Kind kind) {}

    /// As the content of a joint act.
    ///
    /// @throws NotFound where this conference knows no such office
    public String write(ConferenceId conference, UUID office) {
        var found = find(conference, office).orElseThrow(() -> new NotFound("office"));
        return json.writeValueAsString(new Ending(office, found.person(), found.kind()));
    }

    private Optional<Office> find(ConferenceId conference, UUID office) {
        return offices.of(conference).stream().filter(one -> one.id().equals(office)).findFirst();
    }

    private Ending read(String content) {
        return json.readValue(content, Ending.class);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        return find(conference.id(), read(content).office()).filter(one -> !one.over(now)).isPresent()
                ? List.of()
                : List.of(Ground.of("conferences.ground.officeOver"));
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        jdbc.sql("update conference_office set ended_at = greatest(:now, starts_at) where id = :id and ended_at is null")
                .param("now", Sql.at(now)).param("id", read(act.content()).office()).update();
    }

    @Override
    public List<PersonId> people(String content) {
        return List.of(read(content).person());
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        var ending = read(content);
        return page.t("conferences.joint.officeend", names.getOrDefault(ending.person(), "–"),
                page.t("conferences.office." + ending.kind().code()));
    }
}
