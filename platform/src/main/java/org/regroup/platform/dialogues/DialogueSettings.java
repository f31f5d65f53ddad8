package org.regroup.platform.dialogues;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `regroup.dialogues.*`: how people take part in dialogues.
///
/// @param secretFile        file with the secret that turns people into voices; without it `dialogue-secret` in
///                          `regroup.database.directory`. It is made at the first start, and belongs into every backup:
///                          without it nobody is recognised and everybody could answer twice. All nodes need the same.
/// @param statementsPerHour how many statements one participant may write in an hour
/// @param newcomersPerHour  how many people may begin to take part by link in an hour from one network; a meeting hall
///                          often is a single network
@Validated
@ConfigurationProperties("regroup.dialogues")
record DialogueSettings(@Nullable Path secretFile, @DefaultValue("10") int statementsPerHour,
        @DefaultValue("600") int newcomersPerHour) {}
