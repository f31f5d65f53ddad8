package org.regroup.counting.questions;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// Ed25519 signatures (RFC 8032), keys as X.509 and both in Base64.
final class Signatures {

    static final String ALGORITHM = "Ed25519";

    private Signatures() {}

    /// Empty if the text holds no such key.
    static Optional<PublicKey> key(String base64) {
        try {
            return base64.isEmpty()
                    ? Optional.empty()
                    : Optional.of(KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static boolean verifies(PublicKey key, byte[] message, String base64) {
        try {
            byte[] signed = Base64.getDecoder().decode(base64);
            // Base64 leaves bits of the last character open: only one way of writing a signature is taken
            if (!Base64.getEncoder().encodeToString(signed).equals(base64))
                return false;
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }
}
