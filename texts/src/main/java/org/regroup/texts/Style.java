package org.regroup.texts;

/// How a token stands out from its neighbours.
///
/// @param link where it leads; empty for nowhere
public record Style(boolean strong, boolean emphasis, String link) {

    public static final Style PLAIN = new Style(false, false, "");

    public boolean plain() {
        return !strong && !emphasis && link.isEmpty();
    }
}
