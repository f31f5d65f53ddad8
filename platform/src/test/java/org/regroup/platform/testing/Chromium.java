package org.regroup.platform.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Starts the Chromium that is installed here once for a test run and hands each test a [Browser] of its own.
///
/// It is looked for at the property or environment variable `REGROUP_CHROMIUM`, then by its usual names on the `PATH`.
final class Chromium implements ExecutionCondition, ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic");

    private record Running(Playwright driver, com.microsoft.playwright.Browser browser) implements AutoCloseable {

        static Running start() {
            var executable = installed().orElseThrow(() -> new IllegalStateException(MISSING));
            var driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(driver, driver.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS)));
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }

    private static final String MISSING = "No Chromium found for the browser tests: install it, or name its program in REGROUP_CHROMIUM.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return installed().isPresent() || "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("a missing Chromium fails")
                : ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var running = context.getRoot().getStore(NAMESPACE).computeIfAbsent(Running.class, _ -> Running.start(),
                Running.class);
        var site = SpringExtension.getApplicationContext(context).getEnvironment()
                .getRequiredProperty("regroup.site.address");
        context.getStore(NAMESPACE).put(Browser.class, new Browser(running.browser(), URI.create(site)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (context.getExecutionException().isPresent()) {
            browser.keepFailure(
                    context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName());
        }
        browser.close();
        browser.shouldBeFaultless();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Browser.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Browser.class, Browser.class);
    }

    private static Optional<Path> installed() {
        var named = System.getProperty("REGROUP_CHROMIUM", System.getenv().getOrDefault("REGROUP_CHROMIUM", ""));
        var usual = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.of(named).filter(name -> !name.isEmpty()).map(Path::of), usual)
                .filter(Files::isExecutable).findFirst();
    }
}
