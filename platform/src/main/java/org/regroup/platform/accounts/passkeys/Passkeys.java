package org.regroup.platform.accounts.passkeys;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.page.PasskeyLine;
import org.regroup.platform.shared.SiteSettings;

/// The passkeys of a person: which there are, what they are called, and their end.
@Service
public class Passkeys {

    static final int LONGEST_LABEL = 60;

    private final UserCredentialRepository credentials;
    private final JdbcClient database;
    private final SiteSettings site;

    Passkeys(UserCredentialRepository credentials, JdbcClient database, SiteSettings site) {
        this.credentials = credentials;
        this.database = database;
        this.site = site;
    }

    /// Browsers offer passkeys over https only, or on this very machine, and for names only, not for numbers.
    public boolean possible() {
        var host = String.valueOf(site.address().getHost());
        return "localhost".equals(host)
                || "https".equals(site.address().getScheme()) && !host.startsWith("[") && !host.matches("[0-9.]+");
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<PasskeyLine> of(PersonId person) {
        return credentials.findByUserId(PasskeyOwners.handle(person)).stream()
                .map(key -> new PasskeyLine(key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(),
                        key.getLastUsed()))
                .sorted(Comparator.comparing(PasskeyLine::created).reversed()).toList();
    }

    /// Gives one of this person's passkeys another name; nothing happens to anybody else's.
    @Transactional
    public boolean rename(PersonId person, String id, String label) {
        var text = tidy(label);
        return !text.isEmpty() && database.sql("""
                update user_credentials set label = :label where credential_id = :id and user_entity_user_id = :owner
                """).param("label", text).param("id", id).param("owner", owner(person)).update() == 1;
    }

    /// Removes one of this person's passkeys; nothing happens to anybody else's.
    @Transactional
    public boolean remove(PersonId person, String id) {
        return database.sql("delete from user_credentials where credential_id = :id and user_entity_user_id = :owner")
                .param("id", id).param("owner", owner(person)).update() == 1;
    }

    @Transactional
    public void removeAll(PersonId person) {
        database.sql("delete from user_credentials where user_entity_user_id = :owner").param("owner", owner(person)).update();
    }

    static String tidy(String label) {
        var text = label.replaceAll("[\\p{C}\\s]+", " ").strip();
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL)).strip();
    }

    private static String owner(PersonId person) {
        return PasskeyOwners.handle(person).toBase64UrlString();
    }
}
