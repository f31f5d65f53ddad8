package org.regroup.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/// The whole platform behind a port, on a database of its own, asked through a real browser.
///
/// Test methods take a [Browser]. All browser tests of a run share one server and one database. Where no Chromium is
/// installed they are skipped and say so; where `CI` is set they fail instead.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = FreePort.class)
@Import({TestDatabase.class, TestClock.Configuration.class, People.class})
@ActiveProfiles("test")
public @interface BrowserTest {
}
