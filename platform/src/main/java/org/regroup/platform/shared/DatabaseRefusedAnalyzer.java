package org.regroup.platform.shared;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in a sentence why an external PostgreSQL could not be used.
final class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, PSQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        return switch (state) {
            case "28000", "28P01" -> new FailureAnalysis("The database does not accept this name or password.",
                    "Correct regroup.database.user and regroup.database.password.", cause);
            case "3D000" -> new FailureAnalysis("The database server has no database of this name.",
                    "Correct the end of regroup.database.url, or create the database: createdb regroup", cause);
            case "42501" -> new FailureAnalysis("The database user may not create tables.",
                    "Make it the owner of the database: alter database regroup owner to regroup", cause);
            case "53100" -> new FailureAnalysis("The disk of the database is full.", "Make room, then start again.", cause);
            case "53300" -> new FailureAnalysis("The database server has no connection left.",
                    "Raise max_connections there, or lower spring.datasource.hikari.maximum-pool-size here.", cause);
            case String unreachable when unreachable.startsWith("08") -> new FailureAnalysis(
                    "The database does not answer.", "Check regroup.database.url, and that the server runs and may be reached.",
                    cause);
            case String _ -> null;
        };
    }
}
