package org.regroup.platform.shared.print;

import java.util.Locale;

/// In which form a document is taken along.
public enum Format {
    PDF("application/pdf"), ODT("application/vnd.oasis.opendocument.text"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
