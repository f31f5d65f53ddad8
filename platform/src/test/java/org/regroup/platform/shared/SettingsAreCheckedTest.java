package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsAreCheckedTest {

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, Bindable.of(type));
    }

    @Test
    void nothingNeedsToBeSet() {
        assertThat(bind("regroup.site", SiteSettings.class, Map.of()))
                .isEqualTo(new SiteSettings(URI.create("http://localhost:8080"), "Regroup", "UTC", false, null));
        assertThat(bind("regroup.database", DatabaseSettings.class, Map.of()))
                .isEqualTo(new DatabaseSettings(null, "regroup", "", Path.of("data"), Duration.ofSeconds(60)));
        assertThat(bind("regroup.metrics", MetricsSettings.class, Map.of())).isEqualTo(new MetricsSettings(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            address | ftp://regroup.example  | begins with http:// or https://
            address | regroup.example        | begins with http:// or https://
            address | https://regroup.example/ | without a path or a slash
            address | https://regroup.example/us | without a path or a slash
            zone    | Europe/Londn           | regroup.site.zone
            """)
    void aWrongValueIsSaidWithWhatIsRight(String key, String value, String reason) {
        assertThatThrownBy(() -> bind("regroup.site", SiteSettings.class, Map.of("regroup.site." + key, value)))
                .isInstanceOf(BindException.class).hasStackTraceContaining(reason);
    }

    @Test
    void anAddressOfADatabaseIsOneOfPostgres() {
        assertThatThrownBy(
                () -> bind("regroup.database", DatabaseSettings.class, Map.of("regroup.database.url", "mysql://db/regroup")))
                .rootCause().hasMessageContaining("jdbc:postgresql://");
    }

    @ParameterizedTest
    @CsvSource({"regroup.site.adress, regroup.site.address", "regroup.site.addres, regroup.site.address",
            "regroup.databse.url, regroup.database.url", "regroup.database.start-wat, regroup.database.start-wait"})
    void aMisspeltKeyNamesTheNearest(String key, String meant) {
        assertThatThrownBy(() -> check(key, "x")).isInstanceOf(StartRefused.class)
                .hasMessage("Unknown key " + key + ": did you mean " + meant + "?");
    }

    @Test
    void aKeyLikeNoOtherIsOnlyRefused() {
        assertThatThrownBy(() -> check("regroup.flux-capacitor-power", "x"))
                .hasMessage("Unknown key regroup.flux-capacitor-power.");
    }

    @ParameterizedTest
    @CsvSource({"REGROUP_SITE_ADRESS, regroup.site.address", "REGROUP_DATABASE_DIRECTRY, regroup.database.directory"})
    void aMisspeltVariableToo(String key, String meant) {
        assertThatThrownBy(() -> checkVariable(key)).hasMessage("Unknown key " + key + ": did you mean " + meant + "?");
    }

    @Test
    void everySpellingOfAKnownKeyIsRight() {
        for (var key : new String[]{"regroup.database.start-wait", "regroup.database.startWait", "regroup.site.name"}) {
            check(key, "x");
        }
        for (var key : new String[]{"REGROUP_DATABASE_STARTWAIT", "REGROUP_DATABASE_START_WAIT", "REGROUP_JAVA", "REGROUPED"}) {
            checkVariable(key);
        }
    }

    private static void check(String key, String value) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(key, value)));
        new UnknownKeys(environment).postProcessBeanFactory(beans());
    }

    private static void checkVariable(String key) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("test", Map.of(key, "x")));
        new UnknownKeys(environment).postProcessBeanFactory(beans());
    }

    private static DefaultListableBeanFactory beans() {
        var beans = new DefaultListableBeanFactory();
        Stream.of(SiteSettings.class, DatabaseSettings.class)
                .forEach(type -> beans.registerBeanDefinition(type.getName(), new RootBeanDefinition(type)));
        return beans;
    }
}
