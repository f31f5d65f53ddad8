package org.regroup.platform.conferences.mandates;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Typed;

/// Reads what the pages about cards and reports show.
@Component
@Transactional(readOnly = true)
class CardPages {

    private final ConferenceAccess access;
    private final Attendees attendees;
    private final Cards cards;
    private final CardRepository stored;
    private final Business business;
    private final ReportDrafts drafts;
    private final Happenings happenings;

    CardPages(ConferenceAccess access, Attendees attendees, Cards cards, CardRepository stored, Business business,
            ReportDrafts drafts, Happenings happenings) {
        this.access = access;
        this.attendees = attendees;
        this.cards = cards;
        this.stored = stored;
        this.business = business;
        this.drafts = drafts;
        this.happenings = happenings;
    }

    CardView card(ConferenceId id, UUID attendee, Cards.Asking asking, Typed typed) {
        var conference = access.require(asking.person(), id);
        var found = cards.find(id, attendee, asking);
        var all = stored.of(id, attendee);
        return new CardView(conference, found.holder(), items(id), all.card(attendee), all.lines(), found.writes(), found.own(),
                all.reports().get(attendee), typed);
    }

    private List<BusinessItem> items(ConferenceId id) {
        return business.of(id).items().stream()
                .filter(item -> item.kind() != ItemKind.BREAK && item.kind() != ItemKind.OPENING).toList();
    }

    /// @throws NotFound for everybody but the delegate herself
    CardView report(ConferenceId id, UUID attendee, Cards.Asking asking, Typed typed) {
        var view = card(id, attendee, asking, typed);
        if (!view.own()) {
            throw new NotFound("report of somebody else");
        }
        return view;
    }

    String draft(CardView view, Page page) {
        return drafts.of(view.conference(), view.holder(), happenings.entries(view.conference().id(), 0), view.items(),
                view.history(), page);
    }

    /// All cards of whom an organisation sends, for its members.
    DelegationView delegation(ConferenceId id, OrganisationId organisation, Cards.Asking asking) {
        var conference = access.require(asking.person(), id);
        var all = attendees.of(id).stream().filter(one -> one.takesPart() && organisation.equals(one.organisation())).toList();
        if (all.isEmpty() || all.stream().noneMatch(asking::is) && !cards.stand(organisation, asking).reads()) {
            throw new NotFound("mandates of an organisation");
        }
        var own = all.stream().filter(Cards::carries).toList();
        var everything = stored.of(id, null);
        return new DelegationView(conference, own, items(id),
                own.stream().collect(Collectors.toMap(Attendee::id, one -> everything.card(one.id()))),
                everything.reports());
    }
}
