package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import({Scene.class, PagesOfALargeOrganisationTest.Counting.class})
class PagesOfALargeOrganisationTest {

    static final AtomicInteger QUERIES = new AtomicInteger();

    /// Counts the statements that are prepared.
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor counter() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
                            ? new DelegatingDataSource(source) {
                                @Override
                                public Connection getConnection() throws java.sql.SQLException {
                                    return counted(super.getConnection());
                                }
                            }
                            : bean;
                }
            };
        }

        private static Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                    (_, method, args) -> {
                        if (method.getName().equals("prepareStatement")) {
                            QUERIES.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    });
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Roll roll;

    @Test
    void askAtMostEightQuestionsOfTheDatabaseWithFifteenThousandMembers() {
        var ines = scene.person("Ines");
        var union = scene.foundedBy(ines);
        var lines = new ArrayList<RollLine>();
        for (int n = 0; n < 15_000; n++) {
            lines.add(new RollLine("Member " + n, "member" + n + "@union.example", null, "Branch " + n % 60, null));
        }
        roll.add(union.id(), lines);
        for (int n = 0; n < 5; n++) {
            scene.holder("Delegate", Role.DELEGATE, java.time.Duration.ofDays(30), ines, union);
        }
        var base = "/organisations/" + union.id();
        for (var path : new String[]{"/organisations", base, base + "/members", base + "/units", base + "/roll",
                base + "/roll?search=77&standing=voting", base + "/mandates", base + "/mandates/new?search=del",
                base + "/invitations",
                base + "/leave"}) {
            QUERIES.set(0);
            assertThat(mvc.get().uri(path).with(People.signedIn(ines))).hasStatusOk();
            assertThat(QUERIES.get()).as(path).isBetween(1, 8);
        }
    }
}
