package org.regroup.platform.accounts.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.regroup.platform.accounts.page.LaidMail;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.SiteSettings;

/// The mail tray. Whoever may not see it learns nothing of it.
@Controller
class MailTrayController {

    private static final int SHOWN = 30;

    private final MailTray tray;
    private final Outbox outbox;
    private final Pattern links;

    MailTrayController(MailTray tray, Outbox outbox, SiteSettings site) {
        this.tray = tray;
        this.outbox = outbox;
        links = Pattern.compile(Pattern.quote(site.address().toString()) + "(/[^\\s]*)");
    }

    @GetMapping("/mail-tray")
    String tray(HttpServletRequest request, Model model) {
        if (!tray.visibleTo(request)) {
            throw new NotFound("mail tray");
        }
        model.addAttribute("mails", outbox.latest(SHOWN).stream().map(this::lay).toList());
        return "accounts/tray";
    }

    private LaidMail lay(QueuedMail mail) {
        var parts = new ArrayList<LaidMail.Part>();
        int end = 0;
        for (var link = links.matcher(mail.body()); link.find(); end = link.end()) {
            parts.add(new LaidMail.Part(mail.body().substring(end, link.start()), null));
            parts.add(new LaidMail.Part(link.group(), link.group(1)));
        }
        parts.add(new LaidMail.Part(mail.body().substring(end), null));
        return new LaidMail(mail.recipient(), mail.subject(), mail.createdAt(), List.copyOf(parts));
    }
}
