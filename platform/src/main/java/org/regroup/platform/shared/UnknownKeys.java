package org.regroup.platform.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Refuses to start with a `regroup.*` key that nobody reads: a misspelt setting would silently not be set.
final class UnknownKeys implements BeanFactoryPostProcessor {

    /// Read by the launcher, not by the program.
    private static final Set<String> OF_THE_LAUNCHER = Set.of("REGROUP_JAVA", "REGROUP_JAVA_OPTS");

    private final ConfigurableEnvironment environment;

    UnknownKeys(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var known = KnownKeys.of(Arrays.stream(beans.getBeanDefinitionNames()).<Class<?>>mapMulti((name, types) -> {
            var type = beans.getType(name, false);
            if (type != null && type.isRecord() && type.getName().startsWith("org.regroup.")) {
                types.accept(type);
            }
        }));
        var unknown = new TreeSet<String>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                Arrays.stream(enumerable.getPropertyNames()).filter(key -> isOurs(key, source))
                        .filter(key -> !known.understand(key)).forEach(unknown::add);
            }
        }
        if (!unknown.isEmpty()) {
            var key = unknown.first();
            throw new StartRefused(
                    "Unknown key " + key + known.nearest(key).map(near -> ": did you mean " + near + "?").orElse("."),
                    "Correct it or take it out. The keys are " + String.join(", ", known.keys()) + ".");
        }
    }

    private static boolean isOurs(String key, PropertySource<?> source) {
        return source instanceof SystemEnvironmentPropertySource
                ? key.startsWith("REGROUP_") && !OF_THE_LAUNCHER.contains(key)
                : key.toLowerCase(Locale.ROOT).startsWith("regroup.");
    }
}
