package org.regroup.platform.conferences.mandates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Mandate cards: written by whoever speaks for those who send a delegate, or by herself; read by them and by all members of the
/// organisation. What stood on a card before stays.
@Service
@Transactional
public class Cards {

    static final int LONGEST_POSITION = 300;
    static final int LONGEST_SOURCE = 500;

    private final CardRepository cards;
    private final Attendees attendees;
    private final Business business;
    private final Organisations organisations;
    private final Mandates mandates;
    private final Clock clock;

    Cards(CardRepository cards, Attendees attendees, Business business, Organisations organisations, Mandates mandates,
            Clock clock) {
        this.cards = cards;
        this.attendees = attendees;
        this.business = business;
        this.organisations = organisations;
        this.mandates = mandates;
        this.clock = clock;
    }

    /// Who asks: by account, by a pass, or both.
    ///
    /// @param self as what this person takes part
    public record Asking(@Nullable PersonId person, @Nullable Attendee self) {

        boolean is(Attendee other) {
            return self != null && self.id().equals(other.id());
        }
    }

    /// What is to stand on a card for one item.
    public record Said(int item, CardLine.Way way, String position) {}

    /// A delegate or alternate whose card this reader may see.
    ///
    /// @throws NotFound for everybody but herself and those who send her
    @Transactional(readOnly = true)
    public Attendee holder(ConferenceId conference, UUID id, Asking asking) {
        return attendees.of(conference).stream().filter(one -> one.id().equals(id))
                .filter(one -> one.kind() == Attendee.Kind.DELEGATE || one.kind() == Attendee.Kind.ALTERNATE)
                .filter(one -> asking.is(one) || sends(asking.person(), one)).findFirst()
                .orElseThrow(() -> new NotFound("mandate card"));
    }

    private boolean sends(@Nullable PersonId person, Attendee one) {
        var organisation = one.organisation();
        return person != null && organisation != null && organisations.isMember(person, organisation);
    }

    /// Whether this reader writes on the card.
    @Transactional(readOnly = true)
    public boolean writes(Attendee holder, Asking asking) {
        var organisation = holder.organisation();
        return asking.is(holder) || asking.person() != null && organisation != null
                && mandates.allow(asking.person(), Act.SPEAK_IN_ALLIANCES, organisation);
    }

    /// What stands on a card now, by item.
    @Transactional(readOnly = true)
    public Map<Integer, CardLine> of(Attendee holder) {
        return cards.of(holder.conference()).stream().filter(line -> line.attendee().equals(holder.id()))
                .collect(Collectors.toUnmodifiableMap(CardLine::item, line -> line));
    }

    /// Writes on a card; what is as it was before is not written again.
    ///
    /// @param source which meeting or body said so
    /// @throws Forbidden for those who only read it
    public Outcome<Integer> write(ConferenceId conference, UUID id, Asking asking, List<Said> said, String source) {
        var holder = holder(conference, id, asking);
        if (!writes(holder, asking)) {
            throw new Forbidden("mandates.forbidden.write");
        }
        var now = Sql.now(clock);
        var by = PlainText.lines(source);
        var before = of(holder);
        var items = business.of(conference);
        var grounds = new ArrayList<Ground>();
        PlainText.require("mandates", "source", by, LONGEST_SOURCE, grounds);
        var changed = new ArrayList<CardLine>();
        for (var one : said) {
            var clean = new Said(one.item(), one.way(), one.way() == CardLine.Way.FREE ? "" : PlainText.line(one.position()));
            if (items.item(clean.item()).isEmpty()) {
                grounds.add(Ground.of("mandates.ground.item", clean.item()));
            }
            if (clean.way() == CardLine.Way.INSTRUCTED && clean.position().isEmpty()) {
                grounds.add(Ground.at("position" + clean.item(), "mandates.ground.position"));
            }
            PlainText.atMost("mandates", "position" + clean.item(), clean.position(), LONGEST_POSITION, grounds);
            var stands = before.get(clean.item());
            if (stands == null || !stands.says(clean)) {
                changed.add(new CardLine(holder.id(), clean.item(), clean.way(), clean.position(), by, now));
            }
        }
        return Outcome.unless(grounds, () -> {
            changed.forEach(line -> cards.say(line, asking.person()));
            return changed.size();
        });
    }
}
