package org.regroup.platform.accounts.passkeys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Spring Security's own store of passkeys, with labels of a decent length.
@Repository
class Credentials implements UserCredentialRepository {

    private final JdbcUserCredentialRepository store;

    Credentials(JdbcOperations database) {
        store = new JdbcUserCredentialRepository(database);
    }

    @Override
    public void save(CredentialRecord credential) {
        store.save(
                ImmutableCredentialRecord.fromCredentialRecord(credential).label(Passkeys.tidy(credential.getLabel())).build());
    }

    @Override
    public void delete(Bytes id) {
        store.delete(id);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return store.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return store.findByUserId(owner);
    }
}
