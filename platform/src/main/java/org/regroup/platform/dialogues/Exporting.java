package org.regroup.platform.dialogues;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.opinions.Votes;
import org.regroup.opinions.exchange.PolisDialogue;
import org.regroup.opinions.exchange.PolisStatement;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.SiteSettings;

/// A dialogue as anybody may take it away to compute its result anew.
///
/// Everybody may export, since everybody may check. So that nobody's answers can be read off:
/// - people are running numbers, and who wrote a statement is left out;
/// - times are days; while a dialogue is open, answers of the day that is not over yet are left out, so that nobody can take
///   two exports and read the one answer between them;
/// - answers of fewer than ten people are not exported;
/// - an organisation is named only with at least twenty respondents. Smaller ones stand together where together they are
///   twenty, else among the unaffiliated; and if those would be fewer than twenty, the next smallest organisation joins them.
@Service
class Exporting {

    static final int FEWEST_PEOPLE = 10;
    static final int FEWEST_OF_ORGANISATION = 20;
    static final String SMALLER = "Smaller organisations";

    private final DialogueVotes votes;
    private final StatementRepository statements;
    private final Organisations organisations;
    private final SiteSettings site;
    private final Clock clock;

    Exporting(DialogueVotes votes, StatementRepository statements, Organisations organisations, SiteSettings site,
            Clock clock) {
        this.votes = votes;
        this.statements = statements;
        this.organisations = organisations;
        this.site = site;
        this.clock = clock;
    }

    /// @param content    votes without organisations, and statements
    /// @param affiliates participant to the name of the organisation
    /// @param before     answers given before this time are in it
    record Export(Dialogue dialogue, PolisDialogue content, List<Statement> statements, Map<String, String> affiliates,
            Instant before) {}

    @Transactional(readOnly = true)
    Export of(Dialogue dialogue) {
        var now = clock.instant();
        var zone = ZoneId.of(site.zone());
        var end = dialogue.isOpen(now) ? now.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant() : now.plusSeconds(1);
        var all = statements.of(dialogue.id(), now);
        var found = dialogue.isOpen(now) ? votes.before(dialogue.id(), end) : votes.of(dialogue.id());
        var builder = Votes.builder();
        all.forEach(s -> builder.statement(Integer.toString(s.number()), s.moderation(), s.meta()));
        var enough = found.counts().participants() >= FEWEST_PEOPLE;
        if (enough) {
            found.forEach((person, statement, answer, at) -> builder.cast(person, statement, answer, day(at, zone)));
        }
        var content = PolisDialogue.of(builder.build(), all.stream().map(s -> polis(s, zone)).toList(), summary(dialogue));
        return new Export(dialogue, content, all, enough ? named(found) : Map.of(), end);
    }

    private static PolisStatement polis(Statement s, ZoneId zone) {
        return new PolisStatement(Integer.toString(s.number()), s.body(), "", day(s.writtenAt().toEpochMilli(), zone),
                s.moderation(), s.meta(), s.origin() == Origin.SEED);
    }

    private LinkedHashMap<String, String> summary(Dialogue dialogue) {
        var summary = new LinkedHashMap<String, String>();
        summary.put("topic", dialogue.title());
        summary.put("url", site.address() + "/dialogues/" + dialogue.id());
        summary.put("conversation-description", dialogue.about());
        return summary;
    }

    private static long day(long milliseconds, ZoneId zone) {
        return Instant.ofEpochMilli(milliseconds).atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant().toEpochMilli();
    }

    /// Who may be named with an organisation.
    private Map<String, String> named(Votes found) {
        var of = new HashMap<String, String>();
        var sizes = new HashMap<String, Integer>();
        found.participants().forEach(person -> found.organisationOf(person).ifPresent(organisation -> {
            of.put(person, organisation);
            sizes.merge(organisation, 1, Integer::sum);
        }));
        var shown = shown(sizes, found.participants().size() - of.size());
        var pooled = sizes.entrySet().stream().filter(e -> !shown.contains(e.getKey())).mapToInt(Map.Entry::getValue).sum();
        var names = names(shown);
        var affiliates = new LinkedHashMap<String, String>();
        found.participants().forEach(person -> {
            var organisation = of.get(person);
            if (organisation != null && shown.contains(organisation)) {
                affiliates.put(person, names.getOrDefault(organisation, organisation));
            } else if (organisation != null && pooled >= FEWEST_OF_ORGANISATION) {
                affiliates.put(person, SMALLER);
            }
        });
        return affiliates;
    }

    /// The organisations shown by name, given how many belong to none.
    static Set<String> shown(Map<String, Integer> sizes, int unaffiliated) {
        var shown = new HashSet<>(sizes.entrySet().stream().filter(e -> e.getValue() >= FEWEST_OF_ORGANISATION)
                .map(Map.Entry::getKey).toList());
        int pooled = sizes.entrySet().stream().filter(e -> !shown.contains(e.getKey())).mapToInt(Map.Entry::getValue).sum();
        int rest = pooled >= FEWEST_OF_ORGANISATION ? unaffiliated : unaffiliated + pooled;
        var bySize = sizes.entrySet().stream().filter(e -> shown.contains(e.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).toList();
        // nobody may be read off as the few that are left over
        if (pooled > 0 && pooled < FEWEST_OF_ORGANISATION && rest < FEWEST_OF_ORGANISATION && !bySize.isEmpty()) {
            shown.remove(bySize.getFirst().getKey());
        }
        return shown;
    }

    private Map<String, String> names(Set<String> ids) {
        var names = new HashMap<String, String>();
        organisations.byId(ids.stream().sorted(Comparator.naturalOrder()).map(OrganisationId::of).toList())
                .forEach((id, organisation) -> names.put(id.toString(), organisation.name()));
        return names;
    }
}
