package org.regroup.platform.motions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Text;

/// Handing a draft in: from now on somebody moves it.
@Service
@Transactional
public class Tabling {

    private static final Pattern MOTION = Pattern.compile(
            "/motions/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final MotionAccess access;
    private final MotionRepository motions;
    private final MotionTexts texts;
    private final MotionVoices voices;
    private final MotionSpeakers speakers;
    private final MotionActs acts;
    private final Calendars calendars;
    private final Certificates certificates;
    private final Alliances alliances;
    private final Clock clock;

    Tabling(MotionAccess access, MotionRepository motions, MotionTexts texts, MotionVoices voices, MotionSpeakers speakers,
            MotionActs acts, Calendars calendars, Certificates certificates, Alliances alliances, Clock clock) {
        this.access = access;
        this.motions = motions;
        this.texts = texts;
        this.voices = voices;
        this.speakers = speakers;
        this.acts = acts;
        this.calendars = calendars;
        this.certificates = certificates;
        this.alliances = alliances;
        this.clock = clock;
    }

    /// What is said when a draft is handed in.
    ///
    /// @param as       the capacity chosen; see [Speaking#code]
    /// @param calendar for which conference; null where the alliance has none
    /// @param urgency  of an emergency motion: what happened after the deadline, and when
    /// @param minute   of the body that passed it; null where none was typed
    public record Handing(String as, @Nullable CalendarId calendar, MotionKind kind, String urgency, @Nullable Minute minute) {}

    public Outcome<Motion> table(PersonId by, MotionId id, Handing handing) {
        var motion = access.held(id);
        var reader = access.reader(motion, by);
        access.requireWriter(reader);
        var now = Sql.now(clock);
        var grounds = Drafting.draft(motion);
        if (!alliances.state(motion.alliance()).startsNew()) {
            grounds.add(Ground.of("motions.ground.alliance.closed"));
        }
        var speaking = speakers.chosen(reader, handing.as());
        if (speaking.isEmpty()) {
            grounds.add(Ground.at("as", "motions.ground.as"));
        }
        var urgency = PlainText.lines(handing.urgency());
        var open = calendars.open(motion.alliance());
        var calendar = open.stream().filter(one -> one.id().equals(handing.calendar())).findFirst();
        if (calendar.isEmpty() && (handing.calendar() != null || !open.isEmpty())) {
            grounds.add(Ground.at("calendar", "motions.ground.calendar"));
        }
        calendar.ifPresent(one -> gate(one, handing.kind(), urgency, now, grounds));
        if (calendar.isEmpty() && handing.kind() == MotionKind.EMERGENCY) {
            grounds.add(Ground.at("kind", "motions.ground.noGate"));
        }
        grounds.addAll(certified(handing.minute(), speaking, calendar, now));
        grounds.addAll(cites(motion));
        return Outcome.unless(grounds, () -> enter(motion, speaking.orElseThrow(), handing, urgency, now));
    }

    /// Whether it comes in by the gate chosen; a late motion is told of the emergency gate.
    private static void gate(Calendar calendar, MotionKind kind, String urgency, Instant now, List<Ground> grounds) {
        var terms = calendar.terms();
        var closed = terms.local(Deadline.MOTIONS);
        switch (kind) {
            case ORDINARY -> {
                if (!terms.takes(Deadline.MOTIONS, now)) {
                    grounds.add(terms.takes(Deadline.EMERGENCY, now)
                            ? Ground.at("kind", "motions.ground.late", closed, now.atZone(terms.zone()),
                                    terms.local(Deadline.EMERGENCY))
                            : Ground.at("kind", "motions.ground.late.over", closed, now.atZone(terms.zone())));
                }
            }
            case EMERGENCY -> {
                if (terms.takes(Deadline.MOTIONS, now)) {
                    grounds.add(Ground.at("kind", "motions.ground.notLate", closed));
                } else if (!terms.takes(Deadline.EMERGENCY, now)) {
                    grounds.add(Ground.at("kind", "motions.ground.late.over", terms.local(Deadline.EMERGENCY),
                            now.atZone(terms.zone())));
                }
                PlainText.require("motions", "urgency", urgency, CalendarTerms.LONGEST, grounds);
            }
        }
    }

    private static List<Ground> certified(@Nullable Minute minute, Optional<Speaking> speaking, Optional<Calendar> calendar,
            Instant now) {
        boolean others = speaking.filter(Speaking::forOthers).isPresent();
        if (minute == null || !others) {
            return others && calendar.filter(one -> one.terms().certificate()).isPresent()
                    ? List.of(Ground.at("minuteBody", "motions.ground.certificate"))
                    : List.of();
        }
        return Certificates.passes(minute, today(calendar, now));
    }

    private static LocalDate today(Optional<Calendar> calendar, Instant now) {
        return LocalDate.ofInstant(now, calendar.map(one -> one.terms().zone()).orElse(ZoneOffset.UTC));
    }

    /// A draft is nobody's position, so no motion rests on one.
    private List<Ground> cites(Motion motion) {
        var linked = links(texts.current(motion.id()), motion.reasons());
        var grounds = new ArrayList<Ground>();
        if (!linked.isEmpty()) {
            motions.find(linked).stream().filter(other -> other.draft() && !other.id().equals(motion.id()))
                    .forEach(draft -> grounds.add(Ground.of("motions.ground.citesDraft", draft.title())));
        }
        return grounds;
    }

    /// Motions that a text or its reasons lead to.
    static List<MotionId> links(Text text, String reasons) {
        var found = new ArrayList<MotionId>();
        var all = new StringBuilder(text.plain()).append('\n').append(reasons);
        text.blocks().forEach(block -> block.tokens().forEach(token -> all.append('\n').append(token.style().link())));
        MOTION.matcher(all).results().forEach(hit -> found.add(MotionId.of(hit.group(1))));
        return found.stream().distinct().toList();
    }

    private Motion enter(Motion motion, Speaking speaking, Handing handing, String urgency, Instant now) {
        motions.table(motion, handing.calendar(), handing.kind(),
                handing.kind() == MotionKind.EMERGENCY ? urgency : "", now);
        voices.insert(new MotionVoice(Ids.next(clock), motion.id(), MotionVoice.Part.MOVER, speaking, "", now, null));
        var minute = handing.minute();
        if (minute != null && speaking.forOthers()) {
            certificates.insert(motion.id(), null, speaking.organisation(), speaking.unit(), minute, speaking.person(), now);
        }
        acts.add(motion.id(), "motions.act.tabled", speaking, "");
        return access.find(motion.id());
    }
}
