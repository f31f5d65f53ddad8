package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.WaitingSection;

/// What waits for somebody in this room: votes, confirmations, counts; the most urgent first.
@Component
class WaitingDecisions implements WaitingSection {

    private final JdbcClient jdbc;
    private final String sql;
    private final Clock clock;

    WaitingDecisions(JdbcClient jdbc, List<Waiting> parts, Clock clock) {
        this.jdbc = jdbc;
        this.sql = parts.stream().map(part -> "select asked, href, title, who, unit, due from (" + part.sql() + ") part")
                .collect(Collectors.joining("\nunion all\n")) + "\norder by due nulls last, href limit :most";
        this.clock = clock;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public List<HomeSection.Item> waiting(Page page, int most) {
        return page.visitor() instanceof SignedIn person ? waiting(person.id(), page, most) : List.of();
    }

    private List<HomeSection.Item> waiting(PersonId person, Page page, int most) {
        return jdbc.sql(sql).param("person", person.value()).param("now", Sql.at(Sql.now(clock))).param("most", most)
                .param("speaking",
                        Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code).toArray(String[]::new))
                .query((row, _) -> {
                    var asked = Sql.text(row, "asked");
                    var due = Sql.instantOrNull(row, "due");
                    return new HomeSection.Item(Sql.text(row, "title"),
                            told(page, asked, Sql.text(row, "who"), row.getString("unit"), due),
                            Sql.text(row, "href"), page.t(asked + ".do"), due);
                }).list();
    }

    private static String told(Page page, String asked, String who, @Nullable String unit, @Nullable Instant due) {
        var until = due == null ? "" : page.dateTime(due);
        return unit == null ? page.t(asked, who, until) : page.t(asked + ".unit", unit, who, until);
    }
}
