package org.regroup.platform.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// Who does what for a conference, given by two sponsors for a stated time. Asked at every act.
@Service
@Transactional
public class Offices implements JointKind {

    public static final String CODE = "office";

    private final JdbcClient jdbc;
    private final People people;
    private final Organisations organisations;
    private final JsonMapper json;
    private final Clock clock;

    Offices(JdbcClient jdbc, People people, Organisations organisations, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.organisations = organisations;
        this.json = json;
        this.clock = clock;
    }

    /// Who is to do what.
    ///
    /// @param organisation under whose badge; null for somebody who belongs to none
    public record Giving(Office.Kind kind, PersonId person, @Nullable OrganisationId organisation, Instant startsAt,
            Instant endsAt) {}

    /// As the content of a joint act.
    public String write(Giving giving) {
        return json.writeValueAsString(giving);
    }

    /// Whether this person does this at this moment.
    @Transactional(readOnly = true)
    public boolean held(@Nullable PersonId person, ConferenceId conference, Office.Kind kind) {
        var now = Sql.now(clock);
        return person != null && of(conference).stream()
                .anyMatch(one -> one.person().equals(person) && one.kind() == kind && one.held(now));
    }

    /// @throws Forbidden unless this person does this at this moment
    public void require(PersonId person, ConferenceId conference, Office.Kind kind) {
        if (!held(person, conference, kind)) {
            throw new Forbidden("conferences.forbidden." + kind.code());
        }
    }

    /// Past ones included, in order.
    @Transactional(readOnly = true)
    public List<Office> of(ConferenceId conference) {
        return jdbc.sql("""
                select f.*, p.name, o.name organisation_name, o.monogram, o.mark from conference_office f
                join person p on p.id = f.person left join organisation o on o.id = f.organisation
                where f.conference = :id order by f.starts_at, f.id""").param("id", conference.value()).query(Offices::map)
                .list();
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var giving = read(content);
        var grounds = new ArrayList<Ground>();
        if (people.find(giving.person()).isEmpty()) {
            grounds.add(Ground.at("person", "conferences.ground.person"));
        }
        var under = giving.organisation();
        if (under != null && !organisations.isMember(giving.person(), under)) {
            grounds.add(Ground.at("person", "conferences.ground.member"));
        }
        if (!giving.endsAt().isAfter(giving.startsAt()) || !giving.endsAt().isAfter(now)
                || giving.endsAt().isAfter(conference.ends().plusSeconds(366L * 24 * 3600))) {
            grounds.add(Ground.at("endsAt", "conferences.ground.endsAt"));
        }
        return grounds;
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        var giving = read(act.content());
        var under = giving.organisation();
        jdbc.sql("""
                insert into conference_office (id, conference, kind, person, organisation, starts_at, ends_at, act)
                values (:id, :conference, :kind, :person, :org, :starts, :ends, :act)""").param("id", Ids.next(clock))
                .param("conference", conference.id().value()).param("kind", giving.kind().code())
                .param("person", giving.person().value()).param("org", under == null ? null : under.value())
                .param("starts", Sql.at(giving.startsAt())).param("ends", Sql.at(giving.endsAt())).param("act", act.id())
                .update();
    }

    @Override
    public List<PersonId> people(String content) {
        return List.of(read(content).person());
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        var giving = read(content);
        return page.t("conferences.joint.office", names.getOrDefault(giving.person(), "–"),
                page.t("conferences.office." + giving.kind().code()),
                page.dateTime(giving.startsAt()), page.dateTime(giving.endsAt()));
    }

    private Giving read(String content) {
        try {
            return json.readValue(content, Giving.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not an office: " + content, e);
        }
    }

    private static Office map(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        return new Office(Sql.uuid(row, "id"), new ConferenceId(Sql.uuid(row, "conference")),
                Office.Kind.valueOf(Sql.text(row, "kind").toUpperCase(Locale.ROOT)),
                new PersonId(Sql.uuid(row, "person")), Sql.text(row, "name"),
                organisation == null ? null : new OrganisationId(organisation),
                organisation == null
                        ? Mark.none("")
                        : new Mark(row.getInt("mark"), Sql.text(row, "monogram"), Sql.text(row, "organisation_name")),
                Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"), Sql.instantOrNull(row, "ended_at"));
    }
}
