package org.regroup.platform.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How many open pages are told of news.
///
/// @param streams so many this node carries; the next ones show what they have and ask again by themselves. Each takes about
///                15 KB of memory and one of the files that the system lets a program open.
@Validated
@ConfigurationProperties("regroup.live")
record LiveSettings(@DefaultValue("8000") @Min(1) @Max(50_000) int streams) {}
