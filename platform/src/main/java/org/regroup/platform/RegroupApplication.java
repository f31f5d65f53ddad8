package org.regroup.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the platform: `java -jar platform.jar`, or `./regroup start`.
@Modulithic(systemName = "Regroup", sharedModules = "shared")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RegroupApplication {

    public static void main(String[] args) {
        SpringApplication.run(RegroupApplication.class, args);
    }
}
