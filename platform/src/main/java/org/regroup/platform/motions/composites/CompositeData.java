package org.regroup.platform.motions.composites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What composites keep of a person. Signatures, rulings and the log stay, without a name: others rely on them. Remarks in
/// personal capacity lose their words.
@Component
@Transactional
class CompositeData implements PersonalData {

    private final JdbcClient jdbc;

    CompositeData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "composites";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var rows = jdbc.sql("""
                select c.title composite, a.kind, a.seq as version, a.capacity, a.words, a.done_at from composite_act a
                join composite c on c.id = a.composite where a.person = :person
                union all
                select title, 'presides', null, null, '', opened_at from composite where chair = :person
                order by done_at, kind""")
                .param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
        var data = new LinkedHashMap<String, Object>();
        if (!rows.isEmpty()) {
            data.put("acts", List.copyOf(rows));
        }
        return data;
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update composite_act set words = '' where person = :person and kind = 'remark'")
                .param("person", person.value()).update();
        jdbc.sql("update composite set chair = null where chair = :person and stands_at is null").param("person", person.value())
                .update();
    }
}
