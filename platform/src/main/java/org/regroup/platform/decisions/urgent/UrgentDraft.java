package org.regroup.platform.decisions.urgent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.Markdown;

/// What somebody wants to say before the members can be asked, and why it cannot wait. The limits are stated on the page of
/// the urgent path before anybody writes.
///
/// @param event    what has happened, or is about to
/// @param eventOn  when
/// @param urgency  why it cannot wait until the members have decided
/// @param days     after how many days it lapses unless the members confirm it
/// @param language in which it is written
public record UrgentDraft(String title, String event, @Nullable LocalDate eventOn, String urgency, String words, int days,
        Locale language) {

    public static final int MOST_WORDS = 300;
    public static final int DAYS = 14;
    public static final int MOST_DAYS = 30;
    /// An older event could have been put to the members; one further ahead still can.
    public static final int NEAR_DAYS = 14;
    /// How many signatures of one organisation stand under unconfirmed statements at once.
    public static final int MOST_OPEN = 2;
    /// How long a proposal waits for a second organisation.
    public static final Duration WAITS = Duration.ofDays(3);

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_EVENT = 300;
    static final int LONGEST_URGENCY = 600;
    static final int LONGEST_WORDS = 6_000;

    /// The same without what nobody sees.
    UrgentDraft tidy() {
        return new UrgentDraft(PlainText.line(title), PlainText.line(event), eventOn, PlainText.lines(urgency),
                PlainText.lines(words), days, language);
    }

    /// Everything that speaks against it on a day.
    List<Ground> grounds(LocalDate today) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("urgent", "title", title, LONGEST_TITLE, grounds);
        PlainText.require("urgent", "words", words, LONGEST_WORDS, grounds);
        int many = count(words);
        if (many > MOST_WORDS && words.length() <= LONGEST_WORDS) {
            grounds.add(Ground.at("words", "urgent.ground.words.many", MOST_WORDS, many));
        }
        PlainText.require("urgent", "event", event, LONGEST_EVENT, grounds);
        if (eventOn == null) {
            grounds.add(Ground.at("eventOn", "urgent.ground.eventOn.missing"));
        } else if (eventOn.isBefore(today.minusDays(NEAR_DAYS)) || eventOn.isAfter(today.plusDays(NEAR_DAYS))) {
            grounds.add(Ground.at("eventOn", "urgent.ground.eventOn.far", NEAR_DAYS));
        }
        PlainText.require("urgent", "urgency", urgency, LONGEST_URGENCY, grounds);
        if (days < 1 || days > MOST_DAYS) {
            grounds.add(Ground.at("days", "urgent.ground.days", MOST_DAYS));
        }
        return grounds;
    }

    static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }

    /// The words as they are put to the members, under their title.
    Text text() {
        return Markdown.read("# " + title + "\n\n" + words, language, "u");
    }

    /// The same words give the same, whatever their spacing, capitals and punctuation: what lapsed is not said again that way.
    String hash() {
        var bare = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
