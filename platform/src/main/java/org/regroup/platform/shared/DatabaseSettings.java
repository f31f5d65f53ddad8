package org.regroup.platform.shared;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `regroup.database.*`: where the data lives.
///
/// @param url       address of an external PostgreSQL, such as `jdbc:postgresql://db/regroup`; without it PostgreSQL is
///                  started inside this program, on the directory below
/// @param user      name for the external server
/// @param password  its password; better given as a file by `spring.config.import=configtree:`
/// @param directory where the embedded PostgreSQL keeps its data, binaries and log
/// @param startWait how long a start of the embedded server may take
@Validated
@ConfigurationProperties("regroup.database")
public record DatabaseSettings(@Nullable String url, @DefaultValue("regroup") String user, @DefaultValue("") String password,
        @DefaultValue("data") Path directory, @DefaultValue("60s") Duration startWait) {

    public DatabaseSettings {
        if (url != null && !url.startsWith("jdbc:postgresql://")) {
            throw new IllegalArgumentException("regroup.database.url begins with jdbc:postgresql://");
        }
        if (startWait.isNegative() || startWait.isZero()) {
            throw new IllegalArgumentException("regroup.database.start-wait is longer than nothing, was " + startWait);
        }
    }
}
