package org.regroup.platform.motions.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What the glossary keeps of a person. Definitions stay, without a name: motions and other definitions rely on them. What was
/// given in personal capacity and nobody relies on goes.
@Component
@Transactional
class WordsData implements PersonalData {

    private final JdbcClient jdbc;

    WordsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "words";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var rows = jdbc.sql("""
                select 'definition' as kind, w.name as word, v.meaning as text, d.capacity, v.made_at as at
                from definition_version v join definition d on d.id = v.definition join word w on w.id = d.word
                where v.person = :person
                union all
                select l.kind, w.name, l.reason, l.capacity, l.made_at from word_link l join definition d on d.id = l.one
                join word w on w.id = d.word where l.person = :person
                union all
                select 'word', name, array_to_string(spellings, ', '), null, added_at from word where added_by = :person
                order by at, kind, text""").param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
        var data = new LinkedHashMap<String, Object>();
        if (!rows.isEmpty()) {
            data.put("glossary", List.copyOf(rows));
        }
        return data;
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                delete from definition d where d.person = :person and d.capacity <> 'for'
                and not exists (select from word_link l where d.id in (l.one, l.other))
                and not exists (select from motion_word c where c.definition = d.id)""").param("person", person.value())
                .update();
    }
}
