package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationSection;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.piece.Section;

/// What elections put on other rooms' pages: those of an alliance or organisation, and what waits for somebody.
@Configuration(proxyBeanMethods = false)
class ElectionSections {

    @Bean
    AllianceSection electionsOfAlliance(ElectionRepository elections, Clock clock) {
        return new AllianceSection() {
            @Override
            public int place() {
                return 30;
            }

            @Override
            public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
                var now = clock.instant();
                var items = elections.of(alliance.id()).stream().filter(one -> shown(one, now))
                        .map(one -> new Section.Item(one.rules().title(), one.href(), seats(one, page),
                                ElectionWords.stands(page, one, now)))
                        .toList();
                var next = viewer != null && state.startsNew()
                        ? new Section.Step(page.t("decisions.new.title"), "/alliances/" + alliance.id() + "/elections/new")
                        : null;
                return new Section(page.t("decisions.list.title"), page.t("decisions.alliance.note"), items,
                        page.t("decisions.alliance.none"), next);
            }
        };
    }

    @Bean
    OrganisationSection electionsOfOrganisation(ElectionRepository elections, Clock clock) {
        return new OrganisationSection() {
            @Override
            public int place() {
                return 30;
            }

            @Override
            public Optional<Section> of(Standpoint at, Page page) {
                if (!at.member()) {
                    return Optional.empty();
                }
                var now = clock.instant();
                var id = at.organisation().id();
                var items = elections.of(id).stream().filter(one -> shown(one, now))
                        .map(one -> new Section.Item(one.rules().title(), one.href(), seats(one, page),
                                ElectionWords.stands(page, one, now)))
                        .toList();
                var next = at.may(Act.GRANT_MANDATES)
                        ? new Section.Step(page.t("decisions.new.title"), "/organisations/" + id + "/elections/new")
                        : null;
                return Optional.of(new Section(page.t("decisions.list.title"), page.t("decisions.organisation.note"), items,
                        page.t("decisions.organisation.none"), next));
            }
        };
    }

    private static boolean shown(Election election, Instant now) {
        var state = election.state(now);
        return state != ElectionState.LAPSED && state != ElectionState.CALLED_OFF;
    }

    private static String seats(Election election, Page page) {
        return page.t("decisions.rule.line", ElectionWords.method(page, election.rules().method()), election.rules().seats());
    }

    private enum Asked {
        CONFIRM, ACCEPT, VOTE, COUNT
    }

    private record Waiting(Asked asked, UUID election, String title, String holder, Instant due) {}

    @Bean
    HomeSection waitingElections(JdbcClient jdbc, Clock clock) {
        return new HomeSection() {
            @Override
            public Place place() {
                return Place.WAITING;
            }

            @Override
            public int order() {
                return 15;
            }

            @Override
            public String title(Page page) {
                return page.t("decisions.list.title");
            }

            @Override
            public List<Item> items(Page page) {
                return page.visitor() instanceof SignedIn person
                        ? waiting(person.id()).stream().map(one -> item(one, page)).toList()
                        : List.of();
            }

            private List<Waiting> waiting(PersonId person) {
                return jdbc.sql("""
                        select w.asked, e.id, e.title, coalesce(o.name, a.name) holder, w.due from (
                            select 'accept' asked, n.election id, e.nominations_until due from nomination n
                            join election e on e.id = n.election where n.person = :person and n.accepted_at is null
                            and n.declined_at is null and n.withdrawn_at is null and e.nominations_until > :now
                            union all
                            select distinct 'vote', e.id, e.voting_until from membership m join elector l on l.membership = m.id
                            join election e on e.id = l.election where m.person = :person and l.voted is null
                            and e.voting_from <= :now and e.voting_until > :now
                            and not exists (select from elector v join membership w on w.id = v.membership
                                where v.election = e.id and w.person = :person and v.voted is not null)
                            union all
                            select 'count', e.id, e.voting_until from election_officer f join election e on e.id = f.election
                            where f.person = :person and e.voting_until <= :now and e.published_at is null
                            and e.counted_by is distinct from :person
                            union all
                            select distinct 'confirm', e.id, e.lapses_at from mandate d join affiliation t on
                                t.organisation = d.organisation and t.left_at is null
                            join election e on e.alliance = t.alliance where d.person = :person and d.role = any(:roles)
                            and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at and e.opened_at is null
                            and e.lapses_at > :now and e.proposed_org <> d.organisation and e.proposed_by <> :person) w
                        join election e on e.id = w.id left join organisation o on o.id = e.organisation
                        left join alliance a on a.id = e.alliance where e.called_off_at is null
                        and (w.asked = 'confirm' or e.opened_at is not null) order by w.due, e.id limit 5""")
                        .param("person", person.value()).param("now", Sql.at(clock.instant()))
                        .param("roles", Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream()
                                .map(Role::code).toArray(String[]::new))
                        .query((row, _) -> new Waiting(Asked.valueOf(Sql.text(row, "asked").toUpperCase(Locale.ROOT)),
                                Sql.uuid(row, "id"), Sql.text(row, "title"), Sql.text(row, "holder"), Sql.instant(row, "due")))
                        .list();
            }

            private Item item(Waiting one, Page page) {
                var key = "decisions.home." + one.asked().name().toLowerCase(Locale.ROOT);
                return new Item(one.title(), page.t(key, one.holder()),
                        "/elections/" + one.election() + (one.asked() == Asked.VOTE ? "/ballot" : ""), page.t(key + ".do"),
                        one.asked() == Asked.COUNT ? null : one.due());
            }
        };
    }
}
