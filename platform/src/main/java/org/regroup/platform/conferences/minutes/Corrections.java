package org.regroup.platform.conferences.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.minutes.Minutes;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointKind;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.PlainText;

/// Corrections of the minutes: anybody who takes part asks for one, the conference decides through its chair while it sits, and
/// two sponsors together when no sitting is open. What was written first always stays.
@Service
@Transactional
class Corrections implements JointKind {

    static final String CODE = "correction";
    static final int LONGEST = 1_000;
    private static final char BREAK = '\n';

    private final ConferenceAccess access;
    private final Attendees attendees;
    private final Offices offices;
    private final Happenings happenings;
    private final Clock clock;

    Corrections(ConferenceAccess access, Attendees attendees, Offices offices, Happenings happenings, Clock clock) {
        this.access = access;
        this.attendees = attendees;
        this.offices = offices;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// @param id made with the form, so that sending it twice asks once
    Outcome<Hall> ask(PersonId by, ConferenceId id, UUID form, String sitting, String text) {
        access.require(by, id);
        var attendee = attendees.of(by, id).orElseThrow(() -> new Forbidden("minutes.forbidden.ask"));
        var words = PlainText.lines(text);
        var grounds = new ArrayList<Ground>();
        PlainText.require("minutes", "words", words, LONGEST, grounds);
        var sittings = Minutes.of(happenings.entries(id, 0)).sittings().stream().map(Minutes.Sat::sitting).toList();
        if (!sittings.contains(sitting)) {
            grounds.add(Ground.at("sitting", "minutes.ground.sitting"));
        }
        return grounds.isEmpty()
                ? happenings.enter(id, form, by, Optional.of(attendee.who()),
                        new Act.Corrects(form.toString(), attendee.who(), sitting, words))
                : new Outcome.Refused<>(grounds);
    }

    /// The conference has decided, and whoever has the chair says so.
    Outcome<Hall> decide(PersonId by, ConferenceId id, UUID form, String correction, boolean adopted, long inFavour,
            long against) {
        access.require(by, id);
        offices.require(by, id, Office.Kind.CHAIR);
        var grounds = new ArrayList<Ground>();
        if (inFavour < 0 || against < 0) {
            grounds.add(Ground.at("inFavour", "minutes.ground.numbers"));
        }
        var as = attendees.of(by, id).map(Attendee::who);
        return grounds.isEmpty()
                ? happenings.enter(id, form, by, as,
                        new Act.Corrected(correction, Act.Decider.CONFERENCE, adopted, inFavour, against))
                : new Outcome.Refused<>(grounds);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Ground> grounds(Conference conference, String content, Instant now) {
        var hall = happenings.hall(conference.id());
        if (hall.state() != Hall.State.NOT_SITTING) {
            return List.of(Ground.of("minutes.ground.sits"));
        }
        return waiting(hall, content).filter(one -> content(one).equals(content)).isPresent()
                ? List.of()
                : List.of(Ground.of("minutes.ground.gone"));
    }

    @Override
    public void confirmed(Conference conference, JointAct act, Instant now) {
        happenings.enter(conference.id(), Ids.next(clock), act.proposedBy(), Optional.empty(),
                new Act.Corrected(correction(act.content()), Act.Decider.SPONSORS, true, 0, 0)).required();
    }

    @Override
    public String words(String content, Map<PersonId, String> names, Page page) {
        return page.t("minutes.joint", content.substring(content.indexOf(BREAK) + 1));
    }

    /// What two sponsors agree on: which correction, and its words as they read them.
    static String content(Act.Corrects correction) {
        return correction.correction() + BREAK + correction.words();
    }

    private static String correction(String content) {
        return content.substring(0, content.indexOf(BREAK));
    }

    private static Optional<Act.Corrects> waiting(Hall hall, String content) {
        return hall.business().corrections().stream().filter(one -> one.correction().equals(correction(content))).findFirst();
    }
}
