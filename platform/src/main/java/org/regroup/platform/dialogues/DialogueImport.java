package org.regroup.platform.dialogues;

import org.jspecify.annotations.Nullable;

/// What somebody typed to import a dialogue that was held elsewhere.
///
/// @param title       empty for the topic that the export names
/// @param about       empty for the description that the export names
/// @param attribution where it comes from and under which licence it may be shown
public record DialogueImport(String title, String about, String language, String under, String attribution) {

    public DialogueImport {
        title = kept(title);
        about = kept(about);
        language = kept(language);
        under = kept(under);
        attribution = kept(attribution);
    }

    private static String kept(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
