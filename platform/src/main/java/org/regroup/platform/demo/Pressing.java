package org.regroup.platform.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.decisions.urgent.UrgentDraft;
import org.regroup.platform.decisions.urgent.UrgentStatements;
import org.regroup.platform.organisations.OrganisationId;

/// What two organisations of the demonstration said before their members could be asked.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Pressing {

    private final UrgentStatements statements;
    private final Clock clock;

    Pressing(UrgentStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    void fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var draft = new UrgentDraft("No cut-offs in Northfield this week",
                "Notice of heat cut-offs for 400 homes in Northfield",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(3),
                "The cut-offs begin in three days. A ballot of any of our organisations takes longer.",
                "Four hundred homes in Northfield are to lose their heat this week over unpaid bills, in frost.\n"
                        + "We call on the heat company to withdraw the notices today and to sit down with the tenants. "
                        + "Nobody pays a debt faster by freezing.\nOur organisers are in Northfield tonight from six, at the community hall.",
                UrgentDraft.DAYS, Locale.UK);
        var proposed = statements.propose(id(cast, Cast.INES), alliance,
                new UrgentStatements.Voice(id(blocs, Bloc.CIRCLE), Basis.COMMITTEE, "committee of ten, seven present"), draft)
                .required();
        statements.confirm(id(cast, Cast.NOOR), proposed.id(),
                new UrgentStatements.Voice(id(blocs, Bloc.TENANTS), Basis.CONVENOR, "")).required();
    }

    private static <K, V> V id(Map<K, V> known, K key) {
        return Objects.requireNonNull(known.get(key));
    }
}
