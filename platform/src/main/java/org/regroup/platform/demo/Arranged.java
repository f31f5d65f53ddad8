package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Limits;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.business.AgendaSection;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.conferences.business.ConsentList;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.business.OrderPapers;
import org.regroup.platform.conferences.business.Orders;
import org.regroup.platform.conferences.business.OrdersDraft;
import org.regroup.platform.conferences.business.Priorities;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.organisations.OrganisationId;

/// Maren of the Union Region, which is no sponsor, arranges the business: three sittings, an opening, motions, an election.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Arranged {

    private final Conferences conferences;
    private final JointActs acts;
    private final Offices offices;
    private final Arranging arranging;
    private final Items items;
    private final Business business;
    private final ConsentList consent;
    private final Priorities priorities;
    private final OrderPapers papers;
    private final Orders orders;
    private final Clock clock;

    Arranged(Conferences conferences, JointActs acts, Offices offices, Arranging arranging, Items items,
            Business business, ConsentList consent, Priorities priorities, OrderPapers papers, Orders orders, Clock clock) {
        this.conferences = conferences;
        this.acts = acts;
        this.offices = offices;
        this.arranging = arranging;
        this.items = items;
        this.business = business;
        this.consent = consent;
        this.priorities = priorities;
        this.papers = papers;
        this.orders = orders;
        this.clock = clock;
    }

    void fill(ConferenceId id, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var conference = conferences.find(id).orElseThrow();
        var maren = Objects.requireNonNull(cast.get(Cast.MAREN));
        jointly(id, cast, blocs, Offices.CODE, offices.write(new Offices.Giving(Office.Kind.ARRANGEMENTS, maren,
                Objects.requireNonNull(blocs.get(Bloc.UNION)), clock.instant().minus(Duration.ofMinutes(1)), conference.ends())));
        arranging.sit(maren, id, "Opening", at(conference, 0, 17), at(conference, 0, 19)).required();
        arranging.sit(maren, id, "Second day", at(conference, 1, 10), at(conference, 1, 12)).required();
        arranging.sit(maren, id, "Last morning", at(conference, 2, 10), at(conference, 2, 12)).required();
        standingOrders(id, cast, blocs);
        var opening = section(maren, id, "Opening", null);
        items.add(maren, id, opening.id(), ItemKind.OPENING, "Welcome, and how this conference works",
                "The sponsors speak in the order drawn for the day.", 20).required();
        items.add(maren, id, opening.id(), ItemKind.REPORT, "What became of last year’s decisions", "", 30).required();
        var motions = section(maren, id, "Motions", at(conference, 2, 11));
        var put = items.put(maren, id, motions.id(), items.addable(conference).stream().map(Motion::id).toList()).required();
        consent.propose(maren, id, put.stream().skip(1).limit(2).map(BusinessItem::number).collect(Collectors.toSet()),
                conference.begins()).required();
        var closing = section(maren, id, "Closing", null);
        items.add(maren, id, closing.id(), ItemKind.ELECTION, "Committee until the next conference", "", 25).required();
        items.add(maren, id, closing.id(), ItemKind.OTHER, "Next steps: who does what", "Each decision gets a name and a day.",
                30)
                .required();
        jointly(id, cast, blocs, OrderPapers.CODE, papers.proposal(business.of(id)));
        items.add(maren, id, closing.id(), ItemKind.BREAK, "Soup", "From the co-ops’ kitchen.", 30).required();
        var strike = items.add(maren, id, motions.id(), ItemKind.REPORT, "From the rent strike in Mill Lane", "", 15).required();
        items.move(maren, id, strike.number(), true).required();
    }

    /// Delegates are asked what they want heard first, and two of them want something debated.
    void asked(ConferenceId id, Map<Cast, PersonId> cast) {
        var conference = conferences.find(id).orElseThrow();
        var maren = Objects.requireNonNull(cast.get(Cast.MAREN));
        var ballot = priorities.open(maren, id, 3, conference.begins().minus(Duration.ofDays(2))).required();
        var ranked = ballot.items().subList(0, Math.min(2, ballot.items().size()));
        priorities.rank(Objects.requireNonNull(cast.get(Cast.INES)), id, ranked).required();
        priorities.rank(Objects.requireNonNull(cast.get(Cast.BRAM)), id, ranked.reversed()).required();
        for (var item : consent.of(id).stream().limit(1).toList()) {
            consent.pull(Objects.requireNonNull(cast.get(Cast.INES)), id, item.number()).required();
            consent.pull(Objects.requireNonNull(cast.get(Cast.TOMAS)), id, item.number()).required();
        }
    }

    /// The usual ones are adopted; that the mover has four minutes waits for another sponsor.
    private void standingOrders(ConferenceId id, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var text = """
                1. Whoever moves a motion speaks for five minutes, others for three, once each in a debate; the mover replies.
                2. Whoever has not spoken yet comes first; then for and against take turns.
                3. That the vote be now taken is moved by a delegate who has not spoken on the item.
                4. Any organisation may ask for a card vote.
                5. Half of the delegates are a quorum.
                6. Five delegates together take an item off the consent list.
                7. Motions that are not reached go to a body that has to answer.""";
        jointly(id, cast, blocs, Orders.CODE, orders.write(new OrdersDraft(0, text, StandingOrders.USUAL)));
        var usual = StandingOrders.USUAL;
        acts.propose(Objects.requireNonNull(cast.get(Cast.NOOR)), Objects.requireNonNull(blocs.get(Bloc.TENANTS)), id,
                Orders.CODE,
                orders.write(new OrdersDraft(1, text.replace("five minutes, others", "four minutes, others"),
                        new StandingOrders(new Limits(240, 180, 180, 60, 1, 3), usual.policy(), usual.motions(), usual.demands(),
                                usual.quorum(), usual.pulls(), usual.unreached(), usual.vote()))))
                .required();
    }

    private void jointly(ConferenceId id, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs, String kind,
            String content) {
        var act = acts.propose(Objects.requireNonNull(cast.get(Cast.INES)), Objects.requireNonNull(blocs.get(Bloc.CIRCLE)), id,
                kind, content).required();
        acts.confirm(Objects.requireNonNull(cast.get(Cast.HILDE)), Objects.requireNonNull(blocs.get(Bloc.COOPS)), id, act.id())
                .required();
    }

    private AgendaSection section(PersonId maren, ConferenceId id, String title,
            @org.jspecify.annotations.Nullable Instant guillotine) {
        return arranging.section(maren, id, title, guillotine, guillotine == null ? null : Unreached.REMITTED).required();
    }

    private static Instant at(Conference conference, int day, int hour) {
        return conference.startsOn().plusDays(day).atTime(hour, 0).atZone(conference.zone()).toInstant();
    }
}
