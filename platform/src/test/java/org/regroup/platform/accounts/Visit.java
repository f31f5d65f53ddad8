package org.regroup.platform.accounts;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// One browser: it keeps its cookies and sends forms with what the page put into them.
final class Visit {

    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern LINK = Pattern.compile("/sign-in/([A-Za-z0-9_-]{32})");

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String language = "en";
    private String network = "192.0.2.7";

    Visit(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    Visit in(String language) {
        this.language = language;
        return this;
    }

    Visit from(String address) {
        network = address;
        return this;
    }

    MvcTestResult get(String path) {
        return keep(mvc.get().uri(path).cookie(sent()).header("Accept-Language", language).header("Accept", "text/html")
                .header("User-Agent", FIREFOX).with(request -> {
                    request.setRemoteAddr(network);
                    return request;
                }).exchange());
    }

    /// Sends a form that carries the secret of the page at `page`.
    MvcTestResult post(String page, String path, String... fields) {
        var secret = Objects.requireNonNull(html(get(page)).selectFirst("input[name=_csrf]")).val();
        var request = mvc.post().uri(path).cookie(sent()).header("Accept-Language", language).header("Accept", "text/html")
                .header("User-Agent", FIREFOX).param("_csrf", secret).with(post -> {
                    post.setRemoteAddr(network);
                    return post;
                });
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return keep(request.exchange());
    }

    /// Asks for a link and answers its token, read from the mail.
    String askForLink(JdbcClient database, String email, String next) {
        database.sql("delete from outgoing_mail where lower(recipient) = lower(:to)").param("to", email.strip()).update();
        post("/sign-in", "/sign-in", "email", email, "next", next);
        var body = database.sql("select body from outgoing_mail where lower(recipient) = lower(:to)")
                .param("to", email.strip()).query(String.class).single();
        var link = LINK.matcher(body);
        if (!link.find()) {
            throw new AssertionError("no link in " + body);
        }
        return link.group(1);
    }

    /// Signs in by mail from beginning to end.
    MvcTestResult signIn(JdbcClient database, String email) {
        var token = askForLink(database, email, "/account");
        return post("/sign-in/" + token, "/sign-in/" + token);
    }

    Cookie cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), () -> name + " is not among " + cookies.keySet());
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    void plant(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private Cookie[] sent() {
        // MockMvc wants at least one
        return cookies.isEmpty() ? new Cookie[]{new Cookie("none", "1")} : cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult keep(MvcTestResult result) {
        Arrays.stream(result.getResponse().getCookies()).forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        });
        return result;
    }
}
