package org.regroup.platform.conferences.mandates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// What a delegate reports to those who sent her; once sent it is theirs and is not changed.
@Service
@Transactional
public class ReportBacks {

    static final int LONGEST = 10_000;

    private final CardRepository cards;
    private final Cards access;
    private final Clock clock;

    ReportBacks(CardRepository cards, Cards access, Clock clock) {
        this.cards = cards;
        this.access = access;
        this.clock = clock;
    }

    /// The delegate herself; for everybody else the page does not exist.
    @Transactional(readOnly = true)
    public Attendee own(ConferenceId conference, UUID id, Cards.Asking asking) {
        var holder = access.holder(conference, id, asking);
        if (!asking.is(holder)) {
            throw new NotFound("report of somebody else");
        }
        return holder;
    }

    public Outcome<Attendee> send(ConferenceId conference, UUID id, Cards.Asking asking, String body) {
        var holder = own(conference, id, asking);
        var text = PlainText.lines(body);
        var grounds = new ArrayList<Ground>();
        PlainText.require("mandates", "report", text, LONGEST, grounds);
        if (cards.report(id).isPresent()) {
            grounds.add(Ground.of("mandates.ground.sent"));
        }
        return Outcome.unless(grounds, () -> {
            cards.send(id, text, Sql.now(clock));
            return holder;
        });
    }
}
