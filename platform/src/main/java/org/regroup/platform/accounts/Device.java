package org.regroup.platform.accounts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// A browser and the system it runs on, in the words people know them by. Versions and everything else a browser says of
/// itself are not kept.
///
/// @param browser such as Firefox; empty if it is none we know
/// @param system  such as Android; empty if it is none we know
record Device(String browser, String system) {

    // the order matters: most browsers also name those they descend from
    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser",
            "Samsung Internet", "Vivaldi", "Vivaldi", "FxiOS", "Firefox", "Firefox", "Firefox", "CriOS", "Chrome", "Chromium",
            "Chromium", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android",
            "CrOS", "ChromeOS", "Windows", "Windows", "Mac OS", "Mac", "Linux", "Linux");

    static Device of(@Nullable String userAgent) {
        return userAgent == null ? new Device("", "") : new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    /// The form in which a session remembers it.
    static Device stored(String text) {
        int bar = text.indexOf('|');
        return bar < 0 ? new Device("", "") : new Device(text.substring(0, bar), text.substring(bar + 1));
    }

    String toStored() {
        return browser + "|" + system;
    }

    /// In plain words, such as Firefox on Android.
    String words(MessageSource messages, Locale language) {
        var key = browser.isEmpty()
                ? system.isEmpty() ? "accounts.device.unknown" : "accounts.device.system"
                : system.isEmpty() ? "accounts.device.browser" : "accounts.device.both";
        return messages.getMessage(key, new Object[]{browser, system}, language);
    }

    private static String first(Map<String, String> names, String userAgent) {
        var said = userAgent.toLowerCase(Locale.ROOT);
        return names.entrySet().stream().filter(name -> said.contains(name.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
