package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.Tokens;

/// Tells networks apart for rate limits without keeping their addresses: the first 24 bits of an IPv4 address or 56 of an
/// IPv6 address, hashed with a secret of the day that all nodes share and that is gone two days later.
@Component
class Networks {

    private record Secret(LocalDate day, byte[] key) {}

    private final JdbcClient database;
    private final Clock clock;
    private volatile Secret secret = new Secret(LocalDate.MIN, new byte[0]);

    Networks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    String of(HttpServletRequest request) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(today(), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(prefix(request.getRemoteAddr())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static byte[] prefix(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 7);
        } catch (UnknownHostException _) {
            return new byte[0];
        }
    }

    private byte[] today() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!secret.day().equals(day)) {
            secret = new Secret(day, shared(day));
        }
        return secret.key();
    }

    private byte[] shared(LocalDate day) {
        database.sql("delete from network_secret where day < :day").param("day", Date.valueOf(day.minusDays(1))).update();
        database.sql("insert into network_secret (day, key) values (:day, :key) on conflict do nothing")
                .param("day", Date.valueOf(day)).param("key", Tokens.hash(Tokens.next())).update();
        return database.sql("select key from network_secret where day = :day").param("day", Date.valueOf(day))
                .query((row, _) -> row.getBytes("key")).single();
    }
}
