package org.regroup.platform.accounts.passkeys;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.Person;
import org.regroup.platform.accounts.PersonId;

/// A passkey's owner is a person: the same id, and the name they are shown under. Nothing is stored twice.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    /// The sixteen bytes of the person's id, which a passkey carries to say whose it is.
    static Bytes handle(PersonId id) {
        return new Bytes(ByteBuffer.allocate(16).putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits()).array());
    }

    static @Nullable PersonId person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16 ? new PersonId(new UUID(bytes.getLong(), bytes.getLong())) : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        var person = person(id);
        return person == null ? null : find(person);
    }

    /// @param username the name of an authentication, which is the person's id
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find(new PersonId(UUID.fromString(username)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("people are registered by address only");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("people are erased as a whole only");
    }

    private @Nullable PublicKeyCredentialUserEntity find(PersonId id) {
        return people.find(id).filter(person -> person.email() != null).map(PasskeyOwners::owner).orElse(null);
    }

    private static PublicKeyCredentialUserEntity owner(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder().id(handle(person.id())).name(String.valueOf(person.email()))
                .displayName(person.name()).build();
    }
}
