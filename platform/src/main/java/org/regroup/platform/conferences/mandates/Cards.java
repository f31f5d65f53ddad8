package org.regroup.platform.conferences.mandates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.business.Agenda;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.passes.Pass;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationId;
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
    private final Clock clock;

    Cards(CardRepository cards, Attendees attendees, Business business, Organisations organisations, Clock clock) {
        this.cards = cards;
        this.attendees = attendees;
        this.business = business;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Who asks: by account, by a pass, or both.
    public record Asking(@Nullable PersonId person, @Nullable Pass pass) {

        boolean is(Attendee other) {
            return other.takesPart()
                    && (person != null && person.equals(other.person()) || pass != null && pass.valid(other));
        }
    }

    /// What somebody may do with a card.
    record Stand(boolean reads, boolean writes) {}

    /// What is to stand on a card for one item.
    public record Said(int item, CardLine.Way way, String position) {}

    /// A card for somebody who may see it.
    record Found(Attendee holder, boolean own, boolean writes) {}

    /// @throws NotFound for everybody but herself and those who send her
    @Transactional(readOnly = true)
    Found find(ConferenceId conference, UUID id, Asking asking) {
        var holder = attendees.of(conference).stream().filter(one -> one.id().equals(id)).filter(Cards::carries).findFirst()
                .orElseThrow(() -> new NotFound("mandate card"));
        if (asking.is(holder)) {
            return new Found(holder, true, true);
        }
        var stand = stand(holder.organisation(), asking);
        if (!stand.reads()) {
            throw new NotFound("mandate card");
        }
        return new Found(holder, false, stand.writes());
    }

    static boolean carries(Attendee one) {
        return one.kind() == Attendee.Kind.DELEGATE || one.kind() == Attendee.Kind.ALTERNATE;
    }

    /// How somebody stands to the cards of all whom an organisation sends.
    Stand stand(@Nullable OrganisationId organisation, Asking asking) {
        if (organisation == null || asking.person() == null) {
            return new Stand(false, false);
        }
        var standpoint = organisations.as(asking.person(), organisation);
        return new Stand(standpoint.member(), standpoint.member() && standpoint.may(Act.SPEAK_IN_ALLIANCES));
    }

    /// What stands on a card now, by item.
    @Transactional(readOnly = true)
    public Map<Integer, CardLine> of(Attendee holder) {
        return cards.of(holder.conference(), holder.id()).card(holder.id());
    }

    /// Writes on a card; what is as it was before is not written again.
    ///
    /// @param source which meeting or body said so
    /// @throws Forbidden for those who only read it
    public Outcome<Integer> write(ConferenceId conference, UUID id, Asking asking, List<Said> said, String source) {
        var found = find(conference, id, asking);
        if (!found.writes()) {
            throw new Forbidden("mandates.forbidden.write");
        }
        var by = PlainText.lines(source);
        cards.hold(id);
        var before = of(found.holder());
        var agenda = business.of(conference);
        var grounds = new ArrayList<Ground>();
        PlainText.require("mandates", "source", by, LONGEST_SOURCE, grounds);
        var changed = new ArrayList<CardLine>();
        for (var one : said) {
            var clean = new Said(one.item(), one.way(), one.way() == CardLine.Way.FREE ? "" : PlainText.line(one.position()));
            check(clean, agenda, grounds);
            var stands = before.get(clean.item());
            if (stands == null || !stands.says(clean)) {
                changed.add(new CardLine(id, clean.item(), clean.way(), clean.position(), by, Sql.now(clock)));
            }
        }
        return Outcome.unless(grounds, () -> {
            changed.forEach(line -> cards.say(line, asking.person()));
            return changed.size();
        });
    }

    private static void check(Said said, Agenda agenda, List<Ground> grounds) {
        if (agenda.item(said.item()).isEmpty()) {
            grounds.add(Ground.of("mandates.ground.item", said.item()));
        }
        if (said.way() == CardLine.Way.INSTRUCTED && said.position().isEmpty()) {
            grounds.add(Ground.at("position" + said.item(), "mandates.ground.position"));
        }
        PlainText.atMost("mandates", "position" + said.item(), said.position(), LONGEST_POSITION, grounds);
    }
}
