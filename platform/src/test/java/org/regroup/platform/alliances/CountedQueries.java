package org.regroup.platform.alliances;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Collects the statements a test sends to the database.
@TestComponent
class CountedQueries implements BeanPostProcessor {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    List<String> during(Runnable act) {
        asked.clear();
        act.run();
        // the session is looked after before and behind the page, and a test that signs in writes a new one each time
        return asked.stream().filter(sql -> !sql.contains("spring_session")).toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            InvocationHandler counting = (_, method, args) -> {
                if (method.getName().equals("prepareStatement")) {
                    asked.add(String.valueOf(args[0]));
                }
                try {
                    return method.invoke(connection, args);
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            };
            return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                    counting);
        }
    }
}
