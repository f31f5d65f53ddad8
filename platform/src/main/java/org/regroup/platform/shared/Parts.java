package org.regroup.platform.shared;

import gg.jte.Content;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Parts of pages by the name of their template, for rooms that fill a part of another room's page.
@Component
public class Parts {

    private final JteViews views;

    Parts(JteViews views) {
        this.views = views;
    }

    /// @param template such as `amending/list`
    public Content of(String template, Map<String, Object> values) {
        return views.part(template + ".jte", values);
    }
}
