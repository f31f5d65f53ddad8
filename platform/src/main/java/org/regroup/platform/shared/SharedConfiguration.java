package org.regroup.platform.shared;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    /// The languages that have complete texts, English first.
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    @Bean
    static UnknownKeys unknownKeys(ConfigurableEnvironment environment) {
        return new UnknownKeys(environment);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// One file per room and language under `messages/`.
    @Bean
    MessageSource messageSource() throws java.io.IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        source.setBasenames(Arrays
                .stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(resource -> resource.getFilename()).filter(name -> name != null && !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.indexOf('.'))).sorted().toArray(String[]::new));
        return source;
    }

    /// The reader's choice, kept in a cookie, else the first language of the browser that we have, else English.
    @Bean
    LocaleResolver localeResolver() {
        return new LanguageChoice();
    }
}
