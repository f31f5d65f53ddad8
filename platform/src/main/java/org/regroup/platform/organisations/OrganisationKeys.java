package org.regroup.platform.organisations;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The Ed25519 key pair (RFC 8032) of each organisation.
///
/// The private half never leaves this class; database backups hold it and are to be guarded accordingly.
@Service
public class OrganisationKeys {

    private static final String ALGORITHM = "Ed25519";

    private final JdbcClient jdbc;

    OrganisationKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(OrganisationId organisation) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            jdbc.sql("insert into organisation_key (organisation, public_key, private_key) values (:id, :public, :private)")
                    .param("id", organisation.value()).param("public", pair.getPublic().getEncoded())
                    .param("private", pair.getPrivate().getEncoded()).update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /// The signature of the organisation over these bytes, 64 bytes long. Whoever calls has asked whether it may be given.
    @Transactional(readOnly = true)
    public byte[] sign(OrganisationId organisation, byte[] message) {
        var encoded = jdbc.sql("select private_key from organisation_key where organisation = :id")
                .param("id", organisation.value()).query(byte[].class).single();
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key of organisation " + organisation + " cannot sign", e);
        }
    }

    /// The half that everybody may know.
    @Transactional(readOnly = true)
    public PublicKey publicKey(OrganisationId organisation) {
        var encoded = jdbc.sql("select public_key from organisation_key where organisation = :id")
                .param("id", organisation.value()).query(byte[].class).single();
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key of organisation " + organisation + " cannot be read", e);
        }
    }

    /// Whether the organisation of this public key signed these bytes.
    public static boolean verify(PublicKey key, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
