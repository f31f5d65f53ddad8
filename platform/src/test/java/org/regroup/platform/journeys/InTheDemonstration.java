package org.regroup.platform.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import org.regroup.platform.testing.BrowserTest;
import org.regroup.platform.testing.Statements;

/// A browser test on the filled demonstration; all of them share one server and one database.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BrowserTest
@AutoConfigureMockMvc
@Import({Statements.class, Places.class})
@TestPropertySource(properties = "regroup.site.demo=true")
@interface InTheDemonstration {
}
