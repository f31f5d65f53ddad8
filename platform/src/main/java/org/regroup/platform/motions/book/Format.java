package org.regroup.platform.motions.book;

import java.util.Locale;

/// In which form a document is taken along.
enum Format {
    PDF("application/pdf"), ODT("application/vnd.oasis.opendocument.text"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
