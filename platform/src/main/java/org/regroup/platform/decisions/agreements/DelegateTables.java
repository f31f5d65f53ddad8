package org.regroup.platform.decisions.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.shared.Sql;

/// Works out how many delegates the affiliates of an alliance send.
@Component
class DelegateTables {

    private final JdbcClient jdbc;
    private final Signs.Reader signs;

    DelegateTables(JdbcClient jdbc, Signs.Reader signs) {
        this.jdbc = jdbc;
        this.signs = signs;
    }

    DelegateTable of(AllianceId alliance, Apportionment fixed) {
        return of(signs.of(alliance, List.of()), fixed);
    }

    DelegateTable of(Signs marks, Apportionment fixed) {
        var members = members(marks.affiliates());
        var seats = fixed.seats(members);
        var uncapped = fixed.bySteps(members);
        long total = sum(seats);
        var root = Apportionment.bySquareRoot(members, total);
        var rows = marks.affiliates().stream().map(one -> {
            var name = one.toString();
            return new DelegateTable.Row(marks.of(one), members.getOrDefault(name, 0L), seats.getOrDefault(name, 0L),
                    uncapped.getOrDefault(name, 0L), root.getOrDefault(name, 0L));
        }).toList();
        return new DelegateTable(fixed, rows, total, sum(uncapped));
    }

    private static long sum(Map<String, Long> seats) {
        return seats.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> members(List<OrganisationId> affiliates) {
        var members = new LinkedHashMap<String, Long>();
        affiliates.forEach(one -> members.put(one.toString(), 0L));
        jdbc.sql("""
                select organisation, count(*) members from membership where organisation = any(:ids) and left_at is null
                and standing = :voting group by organisation""")
                .param("ids", affiliates.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("voting", Standing.VOTING.code()).query(row -> {
                    members.put(Sql.uuid(row, "organisation").toString(), row.getLong("members"));
                });
        return members;
    }
}
