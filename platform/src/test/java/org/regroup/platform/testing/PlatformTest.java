package org.regroup.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// The whole platform on a database of its own, asked through `MockMvcTester`; time is a [TestClock].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "regroup.site.address=http://localhost")
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.Configuration.class, People.class, Statements.class})
@ActiveProfiles("test")
public @interface PlatformTest {
}
