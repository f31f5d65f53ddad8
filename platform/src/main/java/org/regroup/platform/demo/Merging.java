package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.Agreement.Said;
import org.regroup.platform.motions.BulkMotions;
import org.regroup.platform.motions.CalendarId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Ruling;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.motions.Wording;
import org.regroup.platform.motions.composites.Composites;
import org.regroup.platform.motions.composites.Story;
import org.regroup.platform.motions.stances.MinorityReport;
import org.regroup.platform.motions.stances.Position;
import org.regroup.platform.motions.stances.Stances;
import org.regroup.platform.organisations.OrganisationId;

/// The composite of the demonstration: four motions on the same matter, one text, an option dropped and restored on appeal, and
/// one mover who keeps the motion separate.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Merging {

    private final BulkMotions motions;
    private final Story story;
    private final Stances stances;
    private final JdbcClient jdbc;
    private final Clock clock;

    Merging(BulkMotions motions, Story story, Stances stances, JdbcClient jdbc, Clock clock) {
        this.motions = motions;
        this.story = story;
        this.stances = stances;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var scene = new Scene(alliance, cast, blocs, clock.instant().truncatedTo(ChronoUnit.MICROS), calendar(alliance));
        var pledge = scene.motion(24, Cast.NOOR, "A pledge for the winter",
                """
                        We ask every landlord, every co-op and every supplier in the seven towns to sign a pledge that no household be disconnected from heating between 1 October and 30 April.

                        A joint solidarity fund shall lend without interest to households in arrears.

                        Branches, co-ops and local groups shall keep a list of neighbours ready to attend within the hour.
                        """);
        var hardship = scene.motion(19, Cast.TOMAS, "Hardship and the meter", """
                No prepayment meter shall be fitted without the household’s written consent.

                Loans shall not exceed three months’ bills.

                The regional council shall publish the names of suppliers who refuse.
                """);
        var networks = scene.motion(22, Cast.HILDE, "Networks that neighbours own", """
                Co-ops that run heat networks shall be first to sign. Each co-op shall open its books to those it heats.

                The federation shall seek a loan for new networks.
                """);
        var penalty = scene.motion(27, Cast.INES, "No pledge without a penalty",
                "A pledge without a penalty is the wrong tool: we ask the seven town councils for a by-law.");
        var ines = new Story.Voice(scene.id(Cast.INES), scene.id(Bloc.CIRCLE));
        var hilde = new Story.Voice(scene.id(Cast.HILDE), scene.id(Bloc.COOPS));
        var told = story.begin("Heat that is not cut off", alliance, ines, hilde, scene.id(Cast.LEILA),
                new LinkedHashSet<>(List.of(pledge, hardship, networks, penalty)));
        told.useAll(scene.id(Cast.LEILA));
        told.drop(scene.id(Cast.LEILA), "The federation shall seek a loan for new networks.",
                "The mover moved it to another motion, where it will be debated on its own.");
        told.drop(scene.id(Cast.LEILA), "The regional council shall publish the names of suppliers who refuse.",
                "Outside the motions’ subject.");
        told.publish(scene.id(Cast.LEILA), "All that was moved, without the loan and the names.");
        told.say(scene.id(Cast.NOOR), pledge, Composites.Word.SIGN, "All of our points are in it.");
        told.say(scene.id(Cast.TOMAS), hardship, Composites.Word.OBJECT, "The names of those who refuse are missing.");
        told.appeal(scene.id(Cast.TOMAS), "It was moved. Only movers can withdraw it.");
        told.rule(List.of("It was moved and never withdrawn.", "It belongs to the pledge: without names there is no pledge.",
                "I would leave names to each organisation."));
        told.say(scene.id(Cast.INES), penalty, Composites.Word.SEPARATE,
                "A pledge is the wrong tool. We want conference to choose between the two.");
        told.join(scene.id(Cast.LEILA), "Loans shall not exceed three months’ bills.");
        told.join(scene.id(Cast.LEILA), "The regional council shall publish the names of suppliers who refuse.");
        told.write(scene.id(Cast.TOMAS), "The regional council shall publish", "All four organisations together shall publish");
        told.publish(scene.id(Cast.TOMAS), "All four organisations, not the regional council alone, publish the names.");
        told.say(scene.id(Cast.TOMAS), hardship, Composites.Word.SIGN, "Agreed with Noor.");
        beside(scene);
    }

    /// What stands beside motion 14: a minority report, and three positions of four.
    private void beside(Scene scene) {
        var winter = jdbc.sql("select id from motion where alliance = :alliance and number = 14")
                .param("alliance", scene.alliance.value()).query(UUID.class).optional().map(MotionId::new);
        winter.ifPresent(motion -> {
            var report = stances.dissent(scene.id(Cast.TOMAS), motion, MinorityReport.Body.DELEGATES,
                    "A pledge without a penalty is a photograph. We have signed three in ten years and each was broken by February. The fund would carry the supplier’s risk with our members’ money.\n\nWe would rather put the whole effort into clause 4, neighbours at the door, and ask the town councils for a by-law.")
                    .required();
            stances.sign(scene.id(Cast.INES), report).required();
            stances.sign(scene.id(Cast.BRAM), report).required();
            stances.publish(scene.id(Cast.NOOR), scene.id(Bloc.TENANTS), motion, new Stances.Said(Position.Stance.FOR, "",
                    "A pledge asked of all of them at once takes the excuse away that the others do it too.", "6 instructed",
                    "General meeting", "96 of 300", "Simple majority: 81 for, 11 against, 4 abstained",
                    "Falls unless conference takes it")).required();
            stances.publish(scene.id(Cast.HILDE), scene.id(Bloc.COOPS), motion, new Stances.Said(Position.Stance.FOR, "with A1",
                    "We ask nothing of landlords that we do not ask of ourselves.", "9 instructed, 5 free", "Delegate council",
                    "15 of 22 co-ops", "One co-op, one vote", "The conference")).required();
            stances.publish(scene.id(Cast.TOMAS), scene.id(Bloc.UNION), motion, new Stances.Said(Position.Stance.FOR,
                    "if A2 carries", "A gift fund is empty by Christmas. A loan fund is there next year.",
                    "16 instructed on clause 3 only", "Regional council", "31 of 44; members not balloted", "Simple majority",
                    "The conference")).required();
        });
    }

    private Optional<CalendarId> calendar(AllianceId alliance) {
        return jdbc.sql("select id from motion_calendar where alliance = :alliance and confirmed_at is not null limit 1")
                .param("alliance", alliance.value()).query(UUID.class).optional().map(CalendarId::new);
    }

    private final class Scene {

        private final AllianceId alliance;
        private final Map<Cast, PersonId> cast;
        private final Map<Bloc, OrganisationId> blocs;
        private final Instant now;
        private final Optional<CalendarId> calendar;

        Scene(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs, Instant now,
                Optional<CalendarId> calendar) {
            this.alliance = alliance;
            this.cast = cast;
            this.blocs = blocs;
            this.now = now;
            this.calendar = calendar;
        }

        MotionId motion(int number, Cast mover, String title, String body) {
            var motion = motions.draft(new BulkMotions.Draft(alliance, "", id(mover), ago(20), new Wording(title, "", body, ""),
                    List.of()));
            motions.table(motion, new BulkMotions.Handed(number, calendar.orElse(null),
                    Speaking.speaksFor(id(mover), id(mover.bloc)), ago(13), null, ""));
            var other = mover == Cast.INES ? Cast.TOMAS : Cast.INES;
            motions.rule(motion, new Ruling.Admit(), "Standing orders committee", "In order.", null, said(Cast.NOOR, 9),
                    said(other, 8));
            return motion;
        }

        private Said said(Cast person, int daysAgo) {
            return new Said(id(person), id(person.bloc), ago(daysAgo));
        }

        private Instant ago(int days) {
            return now.minus(Duration.ofDays(days));
        }

        PersonId id(Cast person) {
            return Objects.requireNonNull(cast.get(person));
        }

        OrganisationId id(Bloc bloc) {
            return Objects.requireNonNull(blocs.get(bloc));
        }
    }
}
