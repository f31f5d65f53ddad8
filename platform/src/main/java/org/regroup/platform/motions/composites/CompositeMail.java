package org.regroup.platform.motions.composites;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.motions.MoversMail;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.SiteSettings;

/// Tells people that a composite waits for them.
@Component
class CompositeMail {

    private final MoversMail mail;
    private final SiteSettings site;

    CompositeMail(MoversMail mail, SiteSettings site) {
        this.mail = mail;
        this.site = site;
    }

    /// A version was put before the movers: those who signed an earlier one are asked again.
    void asked(Work work, int version) {
        var movers = work.parts().stream().flatMap(source -> source.movers().stream()).distinct().toList();
        mail.toMovers(movers, version == 1 ? "composites.mail.sign" : "composites.mail.again", work.row().title(), version,
                site.address() + work.row().href() + "#sign");
    }

    /// Three were drawn to hear an appeal.
    void drawn(Work work, List<Speaking> panel) {
        mail.toMovers(panel, "composites.mail.drawn", work.row().title(), site.address() + work.row().href() + "#options");
    }
}
