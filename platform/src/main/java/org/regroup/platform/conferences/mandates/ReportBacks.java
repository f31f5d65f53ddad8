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

    private final CardRepository stored;
    private final Cards cards;
    private final Clock clock;

    ReportBacks(CardRepository stored, Cards cards, Clock clock) {
        this.stored = stored;
        this.cards = cards;
        this.clock = clock;
    }

    /// @throws NotFound for everybody but herself
    public Outcome<Attendee> send(ConferenceId conference, UUID id, Cards.Asking asking, String body) {
        var found = cards.find(conference, id, asking);
        if (!found.own()) {
            throw new NotFound("report of somebody else");
        }
        stored.hold(id);
        var text = PlainText.lines(body);
        var grounds = new ArrayList<Ground>();
        PlainText.require("mandates", "report", text, LONGEST, grounds);
        if (stored.of(conference, id).reports().containsKey(id)) {
            grounds.add(Ground.of("mandates.ground.sent"));
        }
        return Outcome.unless(grounds, () -> {
            stored.send(id, text, Sql.now(clock));
            return found.holder();
        });
    }
}
