package org.regroup.platform.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionRepository;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.amending.AmendmentWriting;
import org.regroup.platform.motions.amending.Amendments;
import org.regroup.platform.motions.amending.Answering;
import org.regroup.platform.motions.amending.Draft;
import org.regroup.platform.motions.amending.Minute;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.texts.exchange.Markdown;

/// The amendments of the demonstration: three to the motion on disconnections, one of them accepted by its mover.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Changes {

    /// The motion they are moved to, by its number in the alliance.
    static final int MOTION = 14;

    private final MotionRepository motions;
    private final MotionTexts texts;
    private final AmendmentWriting writing;
    private final Amendments amendments;
    private final Answering answering;

    Changes(MotionRepository motions, MotionTexts texts, AmendmentWriting writing, Amendments amendments, Answering answering) {
        this.motions = motions;
        this.texts = texts;
        this.writing = writing;
        this.amendments = amendments;
        this.answering = answering;
    }

    void fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs, LocalDate today) {
        motions.of(alliance).stream().filter(motion -> Objects.equals(motion.number(), MOTION)).findFirst()
                .ifPresent(motion -> amend(motion, cast, blocs, today));
    }

    private void amend(Motion motion, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs, LocalDate today) {
        var hilde = Objects.requireNonNull(cast.get(Cast.HILDE));
        var tomas = Objects.requireNonNull(cast.get(Cast.TOMAS));
        var ines = Objects.requireNonNull(cast.get(Cast.INES));
        var coops = move(motion.id(), hilde, blocs.get(Bloc.COOPS), "Ask it of co-ops too",
                "We ask nothing of landlords that we do not ask of ourselves.", "every landlord and",
                "every landlord, every co-op and",
                "a pledge to that effect", "a pledge to that effect before 1 September, heat networks that co-ops own included");
        amendments.certify(hilde, coops, new Minute("delegate council", today.minusDays(9), 22, 17, 15, 1, 1, "Simple majority"))
                .required();
        var union = move(motion.id(), tomas, blocs.get(Bloc.UNION), "Lend, up to three months’ bills; committee reports",
                "A gift fund is empty by Christmas. A loan fund is there next year.", "pay the debts of",
                "lend without interest to",
                "in arrears,", "in arrears, up to three months’ bills,", "The executive shall",
                "The convening committee, two from each organisation, shall");
        amendments.certify(tomas, union, new Minute("regional council", today.minusDays(7), 44, 31, 26, 3, 2, "Simple majority"))
                .required();
        var circle = move(motion.id(), ines, blocs.get(Bloc.CIRCLE), "Households of any tenure", "Owners in arrears freeze too.",
                "households in arrears", "households of any tenure in arrears");
        amendments.certify(ines, circle, new Minute("general meeting", today.minusDays(5), 40, 29, 24, 2, 3, "Simple majority"))
                .required();
        answering
                .accept(Objects.requireNonNull(cast.get(Cast.NOOR)), coops, null,
                        new Answering.Seen(texts.current(motion.id()).version(), 1), "")
                .required();
    }

    /// @param words in pairs: what is replaced, and by what
    UUID move(MotionId motion, PersonId by, @Nullable OrganisationId organisation, String title, String reason, String... words) {
        var base = texts.current(motion);
        var text = Markdown.write(base);
        for (int n = 0; n < words.length; n += 2) {
            text = text.replace(words[n], words[n + 1]);
        }
        var kept = writing.begin(by, motion, null, null, base.version(),
                new Draft.Writing(text, title, reason, false, "for:" + organisation));
        if (!(kept instanceof AmendmentWriting.Keeping.Kept(var draft))) {
            throw new IllegalStateException("not kept: " + kept);
        }
        return amendments.table(by, draft.id(), base.version(), 1, "").required();
    }
}
