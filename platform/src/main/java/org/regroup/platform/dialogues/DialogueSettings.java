package org.regroup.platform.dialogues;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `regroup.dialogues.*`: how people take part in dialogues.
///
/// @param statementsPerHour how many statements one participant may write in an hour
/// @param newcomersPerHour  how many people may begin to take part by link in an hour from one network; a meeting hall
///                          often is a single network
@Validated
@ConfigurationProperties("regroup.dialogues")
record DialogueSettings(@DefaultValue("10") int statementsPerHour,
        @DefaultValue("600") int newcomersPerHour) {}
