package org.regroup.platform.dialogues;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.regroup.platform.shared.piece.Choice;

/// The languages a form offers for statements; any other comes in by import.
public final class Languages {

    private static final List<String> TAGS = List.of("ar", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es",
            "et", "eu", "fa", "fi", "fr", "ga", "gl", "he", "hi", "hr", "hu", "id", "is", "it", "ja", "ka", "ko", "ku", "lb",
            "lt", "lv", "mk", "mt", "nl", "no", "pa", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw",
            "ta", "ti", "tr", "uk", "ur", "vi", "zh", "zh-Hant");

    private Languages() {}

    /// All of them by name in the reader's language, and one that may be missing among them.
    public static List<Choice> choices(Locale reader, String also) {
        var tags = new ArrayList<>(TAGS);
        if (!tags.contains(also) && Words.isLanguage(also)) {
            tags.add(also);
        }
        return tags.stream().map(tag -> Choice.of(tag, name(tag, reader)))
                .sorted(Comparator.comparing(Choice::text, Collator.getInstance(reader))).toList();
    }

    /// The name of a language.
    public static String name(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }
}
