package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A browser that takes part by link, over any number of restarts of the server, and remembers what it was told is kept.
final class LinkVoter {

    /// One vote: by whom (as the browser knows itself), where, and on what.
    record Key(String dialogue, String voter, String statement) {}

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STATEMENT = Pattern.compile("name=\"statement\" value=\"([^\"]+)\"");
    private static final List<String> ANSWERS = List.of("agree", "disagree", "pass");

    private final String link;
    private final CookieManager cookies = new CookieManager();
    private final Map<Key, String> acknowledged = new HashMap<>();
    private @Nullable String dialogue;
    private @Nullable Entry<Key, String> unanswered;
    private boolean voting;
    private boolean done;

    LinkVoter(String link) {
        this.link = link;
    }

    /// The address by which everybody takes part in the dialogue of the demonstration; one of its convenors sees it.
    static String findLink(URI site) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var signIn = get(client, site.resolve("/demo")).body();
        send(client, site.resolve("/demo"), signIn, "as=noor", false);
        var dialogue = found(get(client, site.resolve("/dialogues")).body(), "/dialogues/[0-9a-f-]{36}");
        return found(get(client, site.resolve(dialogue)).body(), "/d/[A-Za-z0-9_-]{32}");
    }

    synchronized Map<Key, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    synchronized boolean isWaiting() {
        return !voting && !done;
    }

    synchronized void take() {
        voting = true;
    }

    /// Votes on everything that is offered, until nothing more comes or the server is gone.
    void vote(URI site) {
        try (var client = client()) {
            var page = enter(client, site);
            again(client, site, page);
            page = get(client, site.resolve(dialogue + "/vote")).body();
            for (var next = STATEMENT.matcher(page); next.find()
                    && page.contains("value=\"agree\""); next = STATEMENT.matcher(page)) {
                var answer = ANSWERS.get(Math.floorMod(next.group(1).hashCode() + hashCode(), 3));
                page = answer(client, site, page, Map.entry(key(next.group(1)), answer));
            }
            finish(true);
        } catch (IOException e) {
            finish(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends the vote again that nobody answered, if there is one.
    Optional<Entry<Key, String>> tryAgain(URI site) throws IOException, InterruptedException {
        var vote = unanswered;
        if (vote != null) {
            try (var client = client()) {
                again(client, site, enter(client, site));
            }
        }
        return Optional.ofNullable(vote);
    }

    private String enter(HttpClient client, URI site) throws IOException, InterruptedException {
        var page = get(client, site.resolve(link)).body();
        if (dialogue == null) {
            send(client, site.resolve(link), page, "", false);
        }
        page = get(client, site.resolve(link)).body();
        dialogue = found(page, "/dialogues/[0-9a-f-]{36}");
        return page;
    }

    private void again(HttpClient client, URI site, String page) throws IOException, InterruptedException {
        var vote = unanswered;
        if (vote != null) {
            answer(client, site, page, vote);
        }
    }

    private String answer(HttpClient client, URI site, String form, Entry<Key, String> vote)
            throws IOException, InterruptedException {
        unanswered = vote;
        var answered = send(client, site.resolve(dialogue + "/vote"), form,
                "answer=" + vote.getValue() + "&statement=" + vote.getKey().statement(), true);
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        unanswered = null;
        synchronized (this) {
            acknowledged.put(vote.getKey(), vote.getValue());
        }
        return answered.body();
    }

    private Key key(String statement) {
        var at = String.valueOf(dialogue).replace("/dialogues/", "");
        var cookie = cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("dialogue-" + at))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
        return new Key(at, cookie, statement);
    }

    private synchronized void finish(boolean nothingLeft) {
        voting = false;
        done = nothingLeft;
    }

    private HttpClient client() {
        return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5)).build();
    }

    private static HttpResponse<String> get(HttpClient client, URI page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(page).header("Accept", "text/html").timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofString());
    }

    /// @param script whether it is sent as the script of the page sends it
    private static HttpResponse<String> send(HttpClient client, URI to, String form, String fields, boolean script)
            throws IOException, InterruptedException {
        var body = "_csrf=" + URLEncoder.encode(found(form, FORM_TOKEN), StandardCharsets.UTF_8) + "&" + fields;
        var request = HttpRequest.newBuilder(to).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").timeout(Duration.ofSeconds(20)).POST(BodyPublishers.ofString(body));
        if (script) {
            request.header("HX-Request", "true");
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String found(String page, String pattern) {
        return found(page, Pattern.compile("(" + pattern + ")"));
    }

    private static String found(String page, Pattern pattern) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as("%s in %s", pattern, page).isTrue();
        return match.group(1);
    }
}
