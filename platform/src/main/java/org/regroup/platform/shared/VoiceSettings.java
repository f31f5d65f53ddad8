package org.regroup.platform.shared;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Where the secret is kept that turns people into voices. The key is named for the dialogues, which had it first.
///
/// @param secretFile file with the secret; without it `dialogue-secret` in `regroup.database.directory`. It is made at the
///                   first start, and belongs into every backup: without it nobody is recognised and everybody could
///                   answer and vote twice. All nodes need the same.
@Validated
@ConfigurationProperties("regroup.dialogues")
record VoiceSettings(@Nullable Path secretFile) {}
