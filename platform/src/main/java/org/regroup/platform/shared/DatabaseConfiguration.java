package org.regroup.platform.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database: an external PostgreSQL where an address is given, else one that is started here.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    record Connection(String jdbcUrl, String username, @Nullable String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    static class Choice {

        @Bean
        @ConditionalOnProperty("regroup.database.url")
        JdbcConnectionDetails externalDatabase(DatabaseSettings settings) {
            return new Connection(Objects.requireNonNull(settings.url()), settings.user(), settings.password());
        }

        @Bean
        @ConditionalOnProperty(name = "regroup.database.url", matchIfMissing = true, havingValue = "never")
        EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
            return EmbeddedDatabase.start(settings.directory(), settings.startWait());
        }

        @Bean
        @ConditionalOnProperty(name = "regroup.database.url", matchIfMissing = true, havingValue = "never")
        JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
            return new Connection(database.jdbcUrl(), database.user(), database.password());
        }
    }
}
