package org.regroup.platform.motions;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// What people say about drafts. Anybody who is signed in may, under the badge chosen, for as long as it is a draft.
@Service
@Transactional
public class Comments {

    static final int LONGEST = 2_000;

    private final MotionAccess access;
    private final MotionSpeakers speakers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(MotionAccess access, MotionSpeakers speakers, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.speakers = speakers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param as how the form names the capacity; see [Speaking#code]
    public Outcome<UUID> write(PersonId by, MotionId id, String as, String text) {
        var motion = access.held(id);
        var speaking = speakers.chosen(access.reader(motion, by), as);
        var body = PlainText.lines(text);
        var grounds = Drafting.draft(motion);
        PlainText.require("motions", "comment", body, LONGEST, grounds);
        if (speaking.isEmpty()) {
            grounds.add(Ground.at("as", "motions.ground.as"));
        }
        return Outcome.unless(grounds, () -> {
            var said = speaking.orElseThrow();
            var comment = Ids.next(clock);
            jdbc.sql("""
                    insert into motion_comment (id, motion, seq, person, capacity, organisation, unit, body, written_at)
                    values (:id, :motion, (select max(seq) from motion_text where motion = :motion), :person, :capacity,
                        :organisation, :unit, :body, :now)""").param("id", comment).param("motion", id.value())
                    .param("person", by.value()).param("capacity", said.capacity().code())
                    .param("organisation", said.organisationValue(), java.sql.Types.OTHER)
                    .param("unit", said.unitValue(), java.sql.Types.OTHER).param("body", body)
                    .param("now", Sql.at(Sql.now(clock))).update();
            return comment;
        });
    }

    /// Takes one's own comment back.
    ///
    /// @throws Forbidden for others
    public void withdraw(PersonId by, MotionId id, UUID comment) {
        int gone = jdbc.sql("""
                update motion_comment set withdrawn_at = :now where id = :id and motion = :motion and person = :by
                and withdrawn_at is null""").param("now", Sql.at(Sql.now(clock))).param("id", comment)
                .param("motion", id.value()).param("by", by.value()).update();
        if (gone == 0) {
            throw new Forbidden("motions.forbidden.comment");
        }
    }
}
