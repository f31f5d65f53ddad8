package org.regroup.platform.motions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Answers;
import org.regroup.platform.alliances.Invitee;
import org.regroup.platform.alliances.Openings;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Speaker;
import org.regroup.platform.alliances.Terms;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.TestClock;

/// Two organisations in an alliance, a convenor and a member of each, and somebody who belongs to none; made anew for each test.
@TestComponent
public class MotionScene {

    static final Wording WORDS = new Wording("Winter without disconnections", "Nobody is cut off in winter.",
            "No household shall be disconnected between October and April.\n\nWe ask every supplier to sign a pledge.",
            "Last winter 214 homes were cut off.");

    private final People made;
    private final Organisations organisations;
    private final Openings openings;
    private final Answers answers;
    private final Motions motions;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final TestClock clock;

    MotionScene(People made, Organisations organisations, Openings openings, Answers answers, Motions motions,
            Calendars calendars,
            JdbcClient jdbc, Clock clock) {
        this.made = made;
        this.organisations = organisations;
        this.openings = openings;
        this.answers = answers;
        this.motions = motions;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = (TestClock) clock;
    }

    public record Party(OrganisationId id, String name, SignedIn convenor, SignedIn member) {}

    public record Stage(AllianceId alliance, Party tenants, Party union, SignedIn stranger) {}

    public Stage stage() {
        var tenants = party("Tenants");
        var union = party("Union");
        var terms = new Terms("Warm Homes", "That nobody goes cold.", "Speak for yourself.", Rung.CAMPAIGN, null,
                "A month’s notice.", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(180));
        var change = openings.propose(Speaker.of(tenants.convenor().id(), tenants.id()), terms, new Invitee.Known(union.id()))
                .required();
        var alliance = answers.accept(change.id(), Speaker.of(union.convenor().id(), union.id())).required().alliance();
        return new Stage(alliance, tenants, union, made.person("Leila"));
    }

    public Party party(String name) {
        var convenor = made.person("Convenor of " + name);
        var full = name + " " + UUID.randomUUID();
        var id = organisations.found(convenor.id(), new Founding(full, name.substring(0, 2), 1, "About us",
                clock.instant().plus(Duration.ofDays(300)), "A meeting may recall")).required().id();
        var member = made.person("Member of " + name);
        jdbc.sql("""
                insert into membership (id, organisation, person, standing, source, joined_at)
                values (:id, :o, :p, 'voting', 'invitation', :now)""").param("id", Ids.next(clock)).param("o", id.value())
                .param("p", member.id().value()).param("now", Sql.at(clock.instant())).update();
        return new Party(id, full, convenor, member);
    }

    public Motion draft(Stage stage, SignedIn by) {
        return motions.start(by.id(), stage.alliance(), WORDS, Locale.ENGLISH, List.of()).required();
    }

    /// Deadlines at 20:00 in Berlin.
    public CalendarTerms terms() {
        var zone = java.time.ZoneId.of("Europe/Berlin");
        var day = LocalDate.ofInstant(clock.instant(), zone).plusDays(90);
        java.util.function.IntFunction<java.time.Instant> at = before -> day.minusDays(before).atTime(20, 0).atZone(zone)
                .toInstant();
        return new CalendarTerms("Conference", zone, day, day.plusDays(1), "Standing orders of 2024; the committee keeps them.",
                at.apply(60), at.apply(20), at.apply(10), at.apply(5), at.apply(2), at.apply(0),
                "It concerns events after the deadline.", 3, true, 1);
    }

    public Calendar calendar(Stage stage) {
        var proposed = calendars.propose(stage.tenants().convenor().id(), stage.tenants().id(), stage.alliance(), terms())
                .required();
        return calendars.confirm(stage.union().convenor().id(), stage.union().id(), proposed.id()).required();
    }

    /// Lets time pass until a moment.
    public void at(java.time.Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    public void endMandates(SignedIn person) {
        jdbc.sql("update mandate set ended_at = :now, ended_reason = 'test' where person = :person and ended_at is null")
                .param("now", Sql.at(clock.instant())).param("person", person.id().value()).update();
    }

    public void grantTo(Party party, SignedIn member) {
        grant(party, member, "delegate");
    }

    public void grant(Party party, SignedIn member, String role) {
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at)
                values (:id, :o, :p, :role, 'meeting', 'a meeting', :now, :until)""").param("id", Ids.next(clock))
                .param("role", role).param("o", party.id().value()).param("p", member.id().value())
                .param("now", Sql.at(clock.instant()))
                .param("until", Sql.at(clock.instant().plus(Duration.ofDays(100)))).update();
    }

    /// The fields and keys of a refusal, in order.
    public static List<String> grounds(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of();
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
