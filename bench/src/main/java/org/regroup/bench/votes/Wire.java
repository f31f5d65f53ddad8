package org.regroup.bench.votes;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection of a browser, kept open; as little work for the client as possible, since it shares its cores with the
/// server.
public final class Wire implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;

    private final int port;
    private final Socket socket = new Socket();
    private final BufferedInputStream in;
    private boolean over;

    /// @throws IOException where nobody answers
    public Wire(int port) throws IOException {
        this.port = port;
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
        socket.setSoTimeout(READ_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
    }

    /// @param location where a redirect leads; empty without one
    public record Answer(int status, String location, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public Answer get(String path, String cookies) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: */*\r\nCookie: " + cookies
                + "\r\n\r\n");
    }

    public Answer post(String path, String cookies, String form) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: */*\r\nCookie: " + cookies
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
    }

    private Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        var location = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "location" -> location = value;
                case "connection" -> over = value.equalsIgnoreCase("close");
                case String _ -> {
                }
            }
        }
        return new Answer(status, location, chunked ? chunks() : in.readNBytes(length));
    }

    /// Whether the server has said that it hangs up.
    boolean over() {
        return over;
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("the server hung up");
            }
            if (letter != '\r') {
                line.write(letter);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
