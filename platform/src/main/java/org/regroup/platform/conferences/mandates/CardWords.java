package org.regroup.platform.conferences.mandates;

import java.util.Arrays;
import java.util.List;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// Mandates in the reader's words.
public final class CardWords {

    private CardWords() {}

    public static String way(Page page, CardLine.Way way) {
        return page.t("mandates.way." + way.code());
    }

    /// What stands on a card for an item, in one sentence.
    public static String told(Page page, CardLine line) {
        return line.position().isEmpty()
                ? page.t("mandates.told", way(page, line.way()), line.source())
                : page.t("mandates.told.position", way(page, line.way()), line.position(), line.source());
    }

    public static List<Choice> ways(Page page) {
        return Arrays.stream(CardLine.Way.values())
                .map(way -> Choice.of(way.code(), way(page, way), page.t("mandates.way." + way.code() + ".what"))).toList();
    }
}
