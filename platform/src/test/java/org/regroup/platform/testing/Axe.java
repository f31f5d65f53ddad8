package org.regroup.platform.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The accessibility checker axe-core, run inside a page.
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /// One line for each place where a rule is broken; all rules if none is named.
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, List<String> onlyRules) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate("""
                async only => {
                  const result = await axe.run(document, {rules: {"target-size": {enabled: true}},
                    ...(only.length ? {runOnly: {type: "rule", values: only}} : {})});
                  return result.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + " (" + rule.impact + "): " + rule.help + " at " + node.target.join(" ")
                    + " " + node.html.slice(0, 160) + " " + node.any.map(check => check.message).join("; ")));
                }""", onlyRules);
    }

    private static String script() {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/axe-core/*/axe.min.js");
            return found[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
