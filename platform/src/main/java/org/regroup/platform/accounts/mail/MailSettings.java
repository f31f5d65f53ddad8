package org.regroup.platform.accounts.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import org.regroup.platform.shared.SiteSettings;

/// `regroup.mail.*`: how mail leaves. The mail server itself is named by `spring.mail.host`, `port`, `username`, `password`.
///
/// @param from  the sender's address; without it `regroup@` and the host of `regroup.site.address`
/// @param every how often the queue is looked at
@Validated
@ConfigurationProperties("regroup.mail")
public record MailSettings(@Nullable String from, @DefaultValue("1s") Duration every) {

    String sender(SiteSettings site) {
        return from == null || from.isBlank() ? "regroup@" + site.address().getHost() : from;
    }
}
