package org.regroup.platform.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/// Hears every SQL statement that the test's own thread prepares, so that a test can count what a page asks of the
/// database. A bean of every `@PlatformTest`. What is kept about sessions does not count: it is written before and behind the
/// page, and a test that signs in writes a new one each time.
@TestComponent
public class Statements implements BeanPostProcessor {

    private final ThreadLocal<@Nullable List<String>> heard = new ThreadLocal<>();

    /// The statements of one piece of work, in order.
    public List<String> during(Runnable work) {
        var list = new CopyOnWriteArrayList<String>();
        heard.set(list);
        try {
            work.run();
            return List.copyOf(list);
        } finally {
            heard.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? listening(source, DataSource.class) : bean;
    }

    /// Passes every call on; connections that come back are listened to as well.
    private Object listening(Object target, Class<?> type) {
        InvocationHandler handler = (_, method, args) -> {
            var list = heard.get();
            if (list != null && method.getName().startsWith("prepare") && args != null && args[0] instanceof String sql
                    && !sql.toLowerCase(Locale.ROOT).contains("spring_session")) {
                list.add(sql);
            }
            try {
                var answer = method.invoke(target, args);
                return answer instanceof Connection && !method.getName().equals("unwrap")
                        ? listening(answer, Connection.class)
                        : answer;
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler);
    }
}
