package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.Agreement.Said;
import org.regroup.platform.motions.BulkMotions;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionVoice.Part;
import org.regroup.platform.motions.Ruling;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.motions.Wording;
import org.regroup.platform.organisations.OrganisationId;

/// Motions of the demonstration that grew from statements and were admitted, so that their words can be put to organisations.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Motioned {

    private final BulkMotions motions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Motioned(BulkMotions motions, JdbcClient jdbc, Clock clock) {
        this.motions = motions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param number  in its alliance
    /// @param by      who moves it for her organisation; Ines or Noor seconds it
    /// @param daysAgo when it was admitted
    /// @param from    numbers of the statements it grew from
    record Made(int number, Cast by, int daysAgo, Wording words, List<Integer> from) {}

    MotionId motion(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs, Made made) {
        var id = motions.draft(new BulkMotions.Draft(alliance, "", id(cast, made.by()), ago(made.daysAgo() + 12), made.words(),
                made.from().stream().flatMap(number -> statement(alliance, number)).toList()));
        motions.table(id, new BulkMotions.Handed(made.number(), null, speaks(made.by(), cast, blocs), ago(made.daysAgo() + 6),
                null, ""));
        var other = made.by() == Cast.INES ? Cast.NOOR : Cast.INES;
        motions.voice(id, Part.SECONDER, speaks(other, cast, blocs), ago(made.daysAgo() + 5));
        motions.rule(id, new Ruling.Admit(), "The convenors together", "In order.", null,
                said(Cast.HILDE, cast, blocs, made.daysAgo() + 1), said(Cast.TOMAS, cast, blocs, made.daysAgo()));
        return id;
    }

    private Stream<UUID> statement(AllianceId alliance, int number) {
        return jdbc.sql("""
                select s.id from statement s join dialogue d on d.id = s.dialogue
                where d.alliance = :alliance and s.number = :number order by d.id limit 1""")
                .param("alliance", alliance.value()).param("number", number).query(UUID.class).stream();
    }

    private static Speaking speaks(Cast person, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        return Speaking.speaksFor(id(cast, person), id(blocs, person.bloc));
    }

    private Said said(Cast person, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs, int daysAgo) {
        return new Said(id(cast, person), id(blocs, person.bloc), ago(daysAgo));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private static <K, V> V id(Map<K, V> known, K key) {
        return Objects.requireNonNull(known.get(key));
    }
}
