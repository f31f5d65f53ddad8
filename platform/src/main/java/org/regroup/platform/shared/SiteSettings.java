package org.regroup.platform.shared;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `regroup.site.*`: what this server is called and where people find it.
///
/// @param address where people find this server, without a slash at the end; links in mails begin with it
/// @param name    the name in the masthead and in mails
/// @param zone    the time zone of dates on pages, such as Europe/London
/// @param demo    whether this is the demonstration: one-click sign-ins are offered, and mail is never sent
/// @param source  where visitors get the source of what runs here; whoever runs a changed program must say it (AGPL, section 13)
@Validated
@ConfigurationProperties("regroup.site")
public record SiteSettings(@DefaultValue("http://localhost:8080") URI address, @DefaultValue("Regroup") String name,
        @DefaultValue("UTC") String zone, @DefaultValue("false") boolean demo, @Nullable URI source) {

    public SiteSettings {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "regroup.site.address begins with http:// or https:// and names a host, was " + address);
        }
        if (!address.getRawSchemeSpecificPart().equals("//" + address.getRawAuthority())) {
            throw new IllegalArgumentException("regroup.site.address comes without a path or a slash at the end, was " + address);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("regroup.site.name is not blank");
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("regroup.site.zone is a time zone such as Europe/London, was " + zone, e);
        }
    }
}
