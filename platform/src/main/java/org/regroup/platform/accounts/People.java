package org.regroup.platform.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who have an account here.
@Service
public class People {

    private final PersonRepository people;
    private final Pseudonyms pseudonyms;
    private final MessageSource messages;

    People(PersonRepository people, Pseudonyms pseudonyms, MessageSource messages) {
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return people.find(id).map(this::shown);
    }

    /// The names shown for several people in one query; whoever has erased their account is "somebody who has left", in the
    /// reader's language.
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        var names = new LinkedHashMap<PersonId, String>();
        if (!ids.isEmpty()) {
            people.find(ids).forEach(person -> names.put(person.id(), shown(person).name()));
        }
        return names;
    }

    /// Finds whoever has this address, or makes an account for it.
    ///
    /// @param name the name shown if the account is new; empty for a made-up one
    @Transactional
    public PersonId register(String email, String name) {
        var address = EmailAddress.of(email)
                .orElseThrow(() -> new IllegalArgumentException("not an address: " + email.length() + " characters"));
        return register(address, name, LocaleContextHolder.getLocale()).id();
    }

    Registered register(EmailAddress address, String name, Locale language) {
        var pseudonym = pseudonyms.next(language);
        var created = people.add(address, name.isBlank() ? pseudonym : name.strip(), pseudonym, language);
        return created.map(id -> new Registered(id, true)).orElseGet(() -> new Registered(people.withAddress(address), false));
    }

    private Person shown(Person person) {
        if (person.email() != null) {
            return person;
        }
        var left = messages.getMessage("accounts.left", null, LocaleContextHolder.getLocale());
        return new Person(person.id(), null, left, left, person.language());
    }

    /// Who has an address, and whether the account was made just now.
    record Registered(PersonId id, boolean isNew) {}
}
