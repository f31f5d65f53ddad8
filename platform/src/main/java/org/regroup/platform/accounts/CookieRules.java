package org.regroup.platform.accounts;

import org.regroup.platform.shared.SiteSettings;

/// How the cookies of this server are named and sent. Where people reach it over https they are sent over https only and
/// carry the prefix by which browsers refuse such a cookie from anybody but this very host.
record CookieRules(boolean secure) {

    CookieRules(SiteSettings site) {
        this("https".equals(site.address().getScheme()));
    }

    String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }
}
