package org.regroup.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the platform: `java -jar platform.jar`, or `./regroup start`.
///
/// Beans are named by their whole class name, so that two rooms may each have a class of the same name.
@Modulithic(systemName = "Regroup", sharedModules = "shared")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class RegroupApplication {

    public static void main(String[] args) {
        SpringApplication.run(RegroupApplication.class, args);
    }
}
