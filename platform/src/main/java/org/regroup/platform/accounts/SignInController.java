package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.mail.MailTray;
import org.regroup.platform.accounts.page.ConfirmPage;
import org.regroup.platform.accounts.page.LinkPage;
import org.regroup.platform.accounts.page.SentPage;
import org.regroup.platform.accounts.page.SignInPage;
import org.regroup.platform.accounts.passkeys.Passkeys;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.RateLimits;
import org.regroup.platform.shared.SiteSettings;

/// Sign-in by a link sent by mail, and sign-out.
@Controller
class SignInController {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final SignInLinks links;
    private final SignIns signIns;
    private final SignInLimits limits;
    private final BrowserCookie browsers;
    private final Passkeys passkeys;
    private final MailTray tray;
    private final Pages pages;
    private final SiteSettings site;

    SignInController(SignInLinks links, SignIns signIns, SignInLimits limits, BrowserCookie browsers, Passkeys passkeys,
            MailTray tray, Pages pages, SiteSettings site) {
        this.links = links;
        this.signIns = signIns;
        this.limits = limits;
        this.browsers = browsers;
        this.passkeys = passkeys;
        this.tray = tray;
        this.pages = pages;
        this.site = site;
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam(defaultValue = "/") String next, @Nullable SignedIn person, Model model) {
        var path = Destination.of(next);
        return person == null ? form(model, "", path, Problems.NONE) : "redirect:" + path.value();
    }

    @PostMapping("/sign-in")
    String send(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        var page = pages.of(request);
        var path = Destination.of(next);
        var typed = EmailAddress.of(email);
        if (typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, email, path, problem(page, email.isBlank() ? "accounts.signIn.missing" : "accounts.signIn.wrong"));
        }
        return switch (limits.take(typed.get(), request)) {
            case RateLimits.Allowed _ -> {
                links.send(typed.get(), path, browsers.give(request, response), Device.of(request.getHeader("User-Agent")),
                        language);
                yield "redirect:/sign-in/sent";
            }
            case RateLimits.Refused(var comeBack) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                // the minute after, so that whoever comes back at the hour named is not refused again
                yield form(model, email, path, problem(page, "accounts.signIn.later", page.dateTime(comeBack.plusSeconds(59))));
            }
        };
    }

    @GetMapping("/sign-in/sent")
    String sent(HttpServletRequest request, Model model) {
        var link = browsers.of(request).flatMap(links::lastOf);
        if (link.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("sent", new SentPage(link.get().address().value(), link.get().next().value(), link.get().until(),
                tray.visibleTo(request)));
        return "accounts/sent";
    }

    @GetMapping("/sign-in/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, @Nullable SignedIn person,
            Locale language, Model model) {
        return answer(open(token, request), token, person, request, response, language, model);
    }

    @PostMapping("/sign-in/{token}")
    String confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
            @Nullable SignedIn person, Locale language, Model model) {
        if (!TOKEN.matcher(token).matches()) {
            return answer(new SignInLink.Unknown(), token, person, request, response, language, model);
        }
        return switch (links.confirm(token, browsers.of(request).orElse(""), language)) {
            case SignInLinks.Confirmation.Confirmed(var id, var isNew, var next) -> {
                signIns.signIn(id, request, response);
                browsers.take(response);
                yield "redirect:" + (isNew ? next.after("/welcome") : next.value());
            }
            case SignInLinks.Confirmation.Refused(var link) ->
                answer(link, token, person, request, response, language, model);
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIns.signOut(request, response);
        return "redirect:/";
    }

    private SignInLink open(String token, HttpServletRequest request) {
        return TOKEN.matcher(token).matches()
                ? links.open(token, browsers.of(request).orElse(""))
                : new SignInLink.Unknown();
    }

    private String answer(SignInLink link, String token, @Nullable SignedIn person, HttpServletRequest request,
            HttpServletResponse response, Locale language, Model model) {
        return switch (link) {
            case SignInLink.Ready(var address, _) -> {
                model.addAttribute("confirm", new ConfirmPage(token, address.value(),
                        Device.of(request.getHeader("User-Agent")).words(pages.of(request).messages(), language),
                        site.address().getAuthority()));
                yield "accounts/confirm";
            }
            // whoever pressed the button twice is signed in already
            case SignInLink.Used(var address, var next) when person != null && !address.isEmpty() -> "redirect:" + next.value();
            case SignInLink.Used(var address, var next) -> refuse(response, HttpStatus.GONE, model, "used", address, next);
            case SignInLink.Expired(var address, var next) -> refuse(response, HttpStatus.GONE, model, "expired", address, next);
            case SignInLink.OtherBrowser _ ->
                refuse(response, HttpStatus.FORBIDDEN, model, "elsewhere", "", Destination.HOME);
            case SignInLink.Unknown _ -> refuse(response, HttpStatus.NOT_FOUND, model, "unknown", "", Destination.HOME);
        };
    }

    private static String refuse(HttpServletResponse response, HttpStatus status, Model model, String kind, String address,
            Destination next) {
        response.setStatus(status.value());
        model.addAttribute("link", new LinkPage(kind, address, next.value()));
        return "accounts/link";
    }

    private String form(Model model, String email, Destination next, Problems problems) {
        model.addAttribute("signIn",
                new SignInPage(email, next.value(), passkeys.possible(), SignInLinks.GOOD_FOR.toMinutes(), problems));
        return "accounts/signIn";
    }

    private static Problems problem(Page page, String key, Object... args) {
        return Problems.of(new Problem("email", page.t(key, args)));
    }
}
