package org.regroup.platform.shared;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Refuses to start on a port that is taken, before a database is started for nothing.
final class PortIsFree implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, 8080);
        if (context instanceof WebServerApplicationContext && port > 0) {
            check(settings.getProperty("server.address"), port);
        }
    }

    static void check(@Nullable String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null ? new InetSocketAddress(port) : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException e) {
            throw new StartRefused("Port " + port + " cannot be used: " + e.getMessage() + ".",
                    "Stop the program that listens there, or choose another port: --port for the demonstration, else server.port",
                    e);
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " cannot be used: " + e.getMessage() + ".", "Correct server.address.", e);
        }
    }
}
