package org.regroup.platform.motions.words;

import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.alliances.Basis;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// Capacities and definitions in the reader's words.
public final class GlossaryWords {

    private static final int SHORT = 90;

    private GlossaryWords() {}

    /// The capacities in which the reader may speak.
    public static List<Choice> voices(Page page, List<Voice> voices, Signs signs) {
        return voices.stream().map(voice -> switch (voice.capacity()) {
            case FOR -> Choice.under(signs.of(voice.organisation()), false, voice.code(),
                    page.t("words.voice.for", signs.of(voice.organisation()).name()));
            case MEMBER -> Choice.under(signs.of(voice.organisation()), true, voice.code(),
                    page.t("words.voice.member", signs.of(voice.organisation()).name()));
            case NONE -> Choice.of(voice.code(), page.t("words.voice.none"));
        }).toList();
    }

    /// Who in an organisation may have decided.
    public static List<Choice> bases(Page page) {
        var choices = new ArrayList<Choice>();
        for (var basis : Basis.values()) {
            choices.add(Choice.of(basis.key(), page.t("alliances.speaker.basis." + basis.key())));
        }
        return choices;
    }

    /// Who in the organisation decided, in one line.
    public static String basis(Page page, Basis basis, String detail) {
        var who = page.t("alliances.basis." + basis.key());
        return detail.isEmpty() ? who : page.t("alliances.basis.detail", who, detail);
    }

    /// Definitions to choose from, those of one word together.
    public static List<Choice> definitions(Page page, GlossaryView view) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", page.t("words.link.choose")));
        for (var word : view.words()) {
            view.of(word.id()).forEach(definition -> choices.add(Choice.of(definition.id().toString(),
                    page.t("words.link.option", word.name(), view.whose(page, definition.voice()),
                            opening(definition.now().meaning())))));
        }
        return choices;
    }

    static String opening(String text) {
        var first = text.lines().findFirst().orElse("");
        int end = first.length() <= SHORT ? -1 : first.lastIndexOf(' ', SHORT);
        return first.length() <= SHORT ? first : first.substring(0, end > 0 ? end : SHORT) + " …";
    }
}
