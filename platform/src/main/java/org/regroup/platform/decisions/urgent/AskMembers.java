package org.regroup.platform.decisions.urgent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.Puttable;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// Puts the words of an urgent statement to the members: of the whole alliance, or of one organisation that signed.
@Component
class AskMembers implements Puttable {

    private final UrgentRepository statements;
    private final Signs.Reader signs;
    private final ZoneId zone;
    private final Clock clock;

    AskMembers(UrgentRepository statements, Signs.Reader signs, SiteSettings site, Clock clock) {
        this.statements = statements;
        this.signs = signs;
        this.zone = ZoneId.of(site.zone());
        this.clock = clock;
    }

    @Override
    public String subject() {
        return Urgent.SUBJECT;
    }

    @Override
    public Put put(Holder holder, String of, PersonId by, Page page) {
        var urgent = statements.find(id(of)).orElseThrow(() -> new NotFound("urgent statement"));
        var now = Sql.now(clock);
        boolean here = switch (holder) {
            case Holder.OfAlliance(var alliance, _) -> urgent.alliance().equals(alliance);
            case Holder.OfOrganisation(var organisation, _) ->
                urgent.signatures(now).stream().anyMatch(voice -> voice.organisation().equals(organisation));
        };
        if (!here || urgent.state(now) != UrgentState.OPEN) {
            throw new NotFound("urgent statement");
        }
        return new Put(QuestionKind.STATEMENT, urgent.draft().title(), urgent.draft().text(), urgent.href(),
                suggested(urgent, now, page));
    }

    private static UrgentId id(String of) {
        try {
            return new UrgentId(UUID.fromString(of));
        } catch (IllegalArgumentException _) {
            throw new NotFound("urgent statement");
        }
    }

    /// A notice in neutral words, and a vote that ends in time to keep the statement from lapsing.
    private Map<String, String> suggested(Urgent urgent, Instant now, Page page) {
        var lapses = LocalDateTime.ofInstant(Objects.requireNonNull(urgent.lapsesAt()), zone);
        var opens = LocalDate.ofInstant(now, zone).plusDays(1).atTime(9, 0);
        var wished = lapses.toLocalDate().minusDays(2).atTime(LocalTime.of(18, 0));
        var closes = wished.isAfter(opens) ? wished : opens.plusHours(12);
        var certificates = lapses.withSecond(0).withNano(0);
        var values = new LinkedHashMap<String, String>();
        var marks = signs.of(urgent.alliance(), urgent.voices().stream().map(UrgentVoice::organisation).toList());
        values.put("notice", page.t("urgent.ask.notice", urgent.draft().event(),
                page.date(Objects.requireNonNull(urgent.draft().eventOn())),
                UrgentWords.names(page, marks, urgent.signatures(now)),
                page.date(urgent.lapsesAt())));
        values.put("opensAt", opens.toString());
        values.put("closesAt", closes.toString());
        values.put("certificatesUntil", (certificates.isAfter(closes) ? certificates : closes.plusDays(1)).toString());
        return values;
    }
}
