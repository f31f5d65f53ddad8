package org.regroup.platform.shared;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Serves the scripts under one fingerprint of them all, as `/js/4f0c…/vote.js`, so that `import "./other.js"` inside a
/// script finds its neighbour of the same version and browsers may keep everything for a year.
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/**").addResourceLocations("classpath:/static/js/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable()).resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(fingerprint(), "/**"));
    }

    private static String fingerprint() {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath:/static/js/*.js");
            Arrays.sort(scripts, Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(Comparator.naturalOrder())));
            var digest = MessageDigest.getInstance("SHA-256");
            for (var script : scripts) {
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the scripts of the pages cannot be read", e);
        }
    }
}
