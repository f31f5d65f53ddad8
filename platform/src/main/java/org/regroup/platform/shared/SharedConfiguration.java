package org.regroup.platform.shared;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
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

    /// Bytes kept for reading from each connection; what is read goes straight into larger buffers where there is more of it.
    private static final int READ_BUFFER = 2048;

    @Bean
    static UnknownKeys unknownKeys(ConfigurableEnvironment environment) {
        return new UnknownKeys(environment);
    }

    /// Thousands of connections lie idle while pages follow what happens.
    @Bean
    TomcatConnectorCustomizer smallBuffers() {
        return connector -> connector.setProperty("socket.appReadBufSize", Integer.toString(READ_BUFFER));
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
