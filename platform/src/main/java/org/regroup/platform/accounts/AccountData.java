package org.regroup.platform.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.passkeys.Passkeys;

/// What this room itself keeps about a person.
@Component
class AccountData implements PersonalData {

    private final PersonRepository people;
    private final SignInLinkRepository links;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final JdbcClient database;

    AccountData(PersonRepository people, SignInLinkRepository links, Passkeys passkeys, Sessions sessions, JdbcClient database) {
        this.people = people;
        this.links = links;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.database = database;
    }

    @Override
    public String room() {
        return "accounts";
    }

    @Override
    public Map<String, Object> of(PersonId id) {
        return people.find(id).filter(person -> person.email() != null).map(this::describe).orElse(Map.of());
    }

    @Override
    public void erase(PersonId id) {
        people.find(id).map(Person::email).ifPresent(email -> {
            links.forget(email);
            database.sql("delete from outgoing_mail where lower(recipient) = lower(:email)").param("email", email).update();
        });
        passkeys.removeAll(id);
        people.erase(id);
        sessions.endAll(id);
    }

    private Map<String, Object> describe(Person person) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", person.id().value());
        data.put("address", String.valueOf(person.email()));
        data.put("name", person.name());
        data.put("pseudonym", person.pseudonym());
        data.put("language", person.language().getLanguage());
        data.put("since", people.createdAt(person.id()));
        data.put("passkeys", passkeys.of(person.id()).stream()
                .map(key -> fields("label", key.label(), "created", key.created(), "lastUsed", key.lastUsed())).toList());
        data.put("sessions", sessions.of(person.id(), null).stream().map(session -> fields("browser", session.device().browser(),
                "system", session.device().system(), "since", session.since(), "lastUse", session.lastUse())).toList());
        data.put("mailWaiting", mailWaiting(person));
        return data;
    }

    private List<Map<String, Object>> mailWaiting(Person person) {
        return database.sql("""
                select subject, created_at from outgoing_mail where lower(recipient) = lower(:email) order by created_at
                """).param("email", person.email())
                .query((row, _) -> fields("subject", row.getString("subject"), "at", row.getTimestamp("created_at").toInstant()))
                .list();
    }

    private static Map<String, Object> fields(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
