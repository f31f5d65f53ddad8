package org.regroup.platform.shared;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders a view name such as `dialogues/vote` with the template of that name, compiled into the program at build time.
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.regroup.pages");
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return name.startsWith("redirect:") || name.startsWith("forward:") || !templates.hasTemplate(template)
                ? null
                : new JteView(template);
    }

    /// A template as part of another.
    Content part(String template, Map<String, Object> values) {
        return output -> templates.render(template, values, output);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var values = new HashMap<String, Object>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (value != null && !name.startsWith("org.springframework.validation.BindingResult")) {
                        values.put(name, value);
                    }
                });
            }
            if (!values.containsKey("page")) {
                values.put("page", pages.of(request));
            }
            var output = new Utf8ByteOutput();
            templates.render(template, values, output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
