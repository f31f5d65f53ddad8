package org.regroup.platform.conferences.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.conferences.delegates.Issuing;
import org.regroup.platform.conferences.desk.Desk;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.QrCode;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(DelegateScene.class)
class APassStandsForItsHolderTest {

    @Autowired
    DelegateScene scene;
    @Autowired
    Passes passes;
    @Autowired
    Issuing issuing;
    @Autowired
    Attendees attendees;
    @Autowired
    Desk desk;
    @Autowired
    Happenings happenings;
    @Autowired
    SiteSettings site;
    @Autowired
    MockMvcTester mvc;

    private Held held;
    private Attendee first;

    @BeforeEach
    void fourDelegates() {
        held = scene.frozen(0, 40, 40);
        first = scene.delegation(held, 0, 4).getFirst();
    }

    private String page() {
        return "/conferences/" + held.id();
    }

    private static Attendee again(Attendees attendees, Attendee one) {
        return attendees.byNumber(one.conference(), one.number()).orElseThrow();
    }

    @Test
    void whatIsSignedIsReadAndNothingElse() {
        var token = passes.token(first);
        assertThat(passes.read(token)).contains(new Pass(held.id(), 1, 1));
        for (int i = 0; i < token.length(); i++) {
            var letter = token.charAt(i) == 'A' ? 'B' : token.charAt(i) == '1' ? '2' : token.charAt(i) == '.' ? '-' : 'A';
            var forged = token.substring(0, i) + letter + token.substring(i + 1);
            assertThat(passes.read(forged).filter(pass -> !pass.equals(new Pass(held.id(), 1, 1)))).as(forged).isEmpty();
        }
        assertThat(passes.read("")).isEmpty();
        assertThat(passes.read(token + token)).isEmpty();
    }

    @Test
    void aLostPassSaysNothingAnyMore() {
        var token = passes.token(first);
        var code = scene.code(first);
        issuing.again(first);
        var now = again(attendees, first);
        assertThat(passes.read(token).flatMap(passes::holder)).isEmpty();
        assertThat(passes.read(passes.token(now)).flatMap(passes::holder)).contains(now);
        assertThat(attendees.byCode(held.id(), code)).isEmpty();
        assertThat(attendees.byCode(held.id(), scene.code(now))).contains(now);
        assertThat(mvc.get().uri(page() + "/pass/" + token)).hasStatus(404);
    }

    @Test
    void aBrowserTakesPartByCodeWithoutSigningIn() {
        assertThat(mvc.post().uri(page() + "/pass?code=WRONG-CODEX").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatusOk().bodyText().contains("value=\"WRONG-CODEX\"", "No pass of this conference has this code.");
        var answer = mvc.post().uri(page() + "/pass?code=" + scene.code(first).toLowerCase(java.util.Locale.ROOT))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).anyMatch(cookie -> cookie.startsWith(Passes.COOKIE + "=")
                && cookie.contains("Path=" + page() + ";") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie(Passes.COOKIE));
        assertThat(mvc.get().uri(page() + "/pass").cookie(new Cookie(Passes.COOKIE, cookie.getValue()))).hasStatusOk().bodyText()
                .contains("Delegate 0", "No. 1", "Put the pass away");
        assertThat(mvc.get().uri(page() + "/pass")).hasStatusOk().bodyText().doesNotContain("Delegate 0");

        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Passes.COOKIE, cookie.getValue()));
        assertThat(passes.of(request, held.id())).map(Pass::number).contains(1);
        assertThat(passes.of(request, scene.conference(40, 40).id())).as("at another conference").isEmpty();
    }

    @Test
    void followingTheLinkAloneTakesNothing() {
        var link = page() + "/pass/" + passes.token(first);
        var read = mvc.get().uri(link).exchange();
        assertThat(read).hasStatusOk().bodyText().contains("This is the pass of Delegate 0");
        assertThat(read.getResponse().getCookie(Passes.COOKIE)).isNull();
        var taken = mvc.post().uri(link).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
        assertThat(Objects.requireNonNull(taken.getResponse().getCookie(Passes.COOKIE)).getValue())
                .isEqualTo(passes.carried(first));
    }

    /// Whoever prints passes could vote with them; but not without the holder being told.
    @Test
    void aPassIsNotUsedWithoutItsHolderSeeingIt() {
        var printed = new Cookie(Passes.COOKIE, passes.token(first));
        assertThat(mvc.get().uri(page() + "/pass").cookie(printed)).hasStatusOk().bodyText().as("what is printed is no cookie")
                .doesNotContain("Delegate 0");
        var own = new Cookie(Passes.COOKIE, passes.carried(first));
        assertThat(mvc.get().uri(page() + "/pass").cookie(own)).bodyText().contains("Delegate 0")
                .doesNotContain("This pass was taken");
        for (int i = 0; i < 2; i++) {
            mvc.post().uri(page() + "/pass/" + passes.token(first)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
        }
        assertThat(mvc.get().uri(page() + "/pass").cookie(own)).bodyText().contains("This pass was taken into browsers 2 times");
        issuing.again(first);
        assertThat(mvc.get().uri(page() + "/pass").cookie(new Cookie(Passes.COOKIE, passes.carried(again(attendees, first)))))
                .bodyText().doesNotContain("This pass was taken");
    }

    @Test
    void thePictureLeadsWhereThePassIs() throws Exception {
        var address = site.address() + page() + "/pass/" + passes.token(first);
        assertThat(read(QrCode.svg(address))).isEqualTo(address);
        assertThat(mvc.get().uri(page() + "/pass/" + passes.token(first) + "/qr.svg")).hasStatusOk().bodyText()
                .isEqualTo(QrCode.svg(address));
        assertThat(mvc.get().uri(page() + "/pass/made-up/qr.svg")).hasStatus(404);
    }

    /// What a telephone reads in the picture: decoded by the library, from the squares drawn.
    private static String read(String svg) throws Exception {
        var size = Integer.parseInt(svg.replaceFirst("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        int quiet = 4;
        var squares = new BitMatrix(size - 2 * quiet);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(svg);
        while (runs.find()) {
            for (int i = 0; i < Integer.parseInt(runs.group(3)); i++) {
                squares.set(Integer.parseInt(runs.group(1)) + i - quiet, Integer.parseInt(runs.group(2)) - quiet);
            }
        }
        return new Decoder().decode(squares).getText();
    }

    @Test
    void whatSheStatesAboutHerselfReachesTheHall() {
        var cookie = new Cookie(Passes.COOKIE, passes.carried(first));
        assertThat(mvc.post().uri(page() + "/about-me?gender=woman&tendency=").cookie(cookie)
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        assertThat(mvc.post().uri(page() + "/about-me?gender=man").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
        desk.came(scene.atTheDesk(held).id(), held.id(), 1).required();
        assertThat(Objects.requireNonNull(happenings.hall(held.id()).presence().here().get("1")).traits())
                .containsEntry("gender", "woman").hasSize(1);
    }

    @Test
    void whatSheStatesInTheRoomOrdersHerFromTheNextTimeSheAsks() {
        desk.came(scene.atTheDesk(held).id(), held.id(), 1).required();
        var cookie = new Cookie(Passes.COOKIE, passes.carried(first));
        assertThat(mvc.get().uri(page() + "/pass").cookie(cookie)).hasStatusOk().bodyText().contains("value=\"woman\"",
                "In my own words");
        post(cookie, "own", "WOMAN", "");
        assertThat(stated()).isEqualTo(Map.of("gender", "woman"));
        post(cookie, "own", "neither of them", "Red flag");
        assertThat(stated()).isEqualTo(Map.of("gender", "neither of them", "tendency", "Red flag"));
        assertThat(mvc.get().uri(page() + "/pass").cookie(cookie)).bodyText().contains("value=\"neither of them\"");
        post(cookie, "", "", "");
        assertThat(stated()).isEmpty();
        var other = scene.alternate(held, 0);
        post(new Cookie(Passes.COOKIE, passes.carried(other)), "woman", "", "RED FLAG");
        post(cookie, "woman", "", "red flag");
        assertThat(stated()).as("in the letters in which it was stated first").containsEntry("tendency", "RED FLAG");
    }

    private void post(Cookie cookie, String gender, String own, String tendency) {
        assertThat(mvc.post().uri(page() + "/about-me").cookie(cookie).param("gender", gender).param("genderOwn", own)
                .param("tendency", tendency).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
    }

    private Map<String, String> stated() {
        return Objects.requireNonNull(happenings.hall(held.id()).presence().here().get("1")).traits();
    }

    @Test
    void sheetsArePrintedByTheDeskAndByThoseWhoSend() {
        var own = held.body(0);
        assertThat(mvc.get().uri(page() + "/delegates/" + own.id() + "/passes").with(People.signedIn(own.convenor())))
                .hasStatusOk().bodyText().contains(scene.code(first), passes.token(first)).contains("Delegate 3");
        assertThat(mvc.get().uri(page() + "/delegates/" + own.id() + "/passes").with(People.signedIn(held.body(1).convenor())))
                .hasStatus(404);
        var keeper = scene.atTheDesk(held);
        assertThat(mvc.post().uri(page() + "/desk/passes?number=1").with(People.signedIn(keeper))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page() + "/desk/passes?number=1").with(People.signedIn(keeper))).hasStatusOk().bodyText()
                .contains(scene.code(again(attendees, first))).doesNotContain(scene.code(first), "Delegate 3");
    }
}
