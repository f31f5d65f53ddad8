package org.regroup.platform.conferences;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;

/// Who may do what for a conference: asked at every act, so that a mandate that ended at noon permits nothing at 12:01.
@Component
@Transactional(readOnly = true)
public class ConferenceAccess {

    private final ConferenceRepository conferences;
    private final Mandates mandates;

    ConferenceAccess(ConferenceRepository conferences, Mandates mandates) {
        this.conferences = conferences;
        this.mandates = mandates;
    }

    /// A conference that this reader may see.
    ///
    /// @throws NotFound where there is none, or none for this reader
    public Conference require(@Nullable PersonId reader, ConferenceId id) {
        return conferences.find(id).filter(one -> sees(reader, one)).orElseThrow(() -> new NotFound("conference"));
    }

    /// The same, held until the transaction is over.
    @Transactional
    public Conference hold(@Nullable PersonId reader, ConferenceId id) {
        return conferences.held(id).filter(one -> sees(reader, one)).orElseThrow(() -> new NotFound("conference"));
    }

    /// Before it is open, only those who speak for an organisation that was asked see it.
    boolean sees(@Nullable PersonId reader, Conference conference) {
        return conference.openedAt() != null
                || reader != null && speaksFor(reader).stream().anyMatch(own -> conference.sponsor(own).isPresent());
    }

    /// The organisations for which this person speaks.
    List<OrganisationId> speaksFor(PersonId person) {
        return mandates.where(person, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id).toList();
    }

    /// The sponsors that stand behind it and for which this person speaks.
    public List<OrganisationId> sponsors(@Nullable PersonId person, Conference conference) {
        return person == null ? List.of() : speaksFor(person).stream().filter(conference::sponsoredBy).toList();
    }

    /// @throws Forbidden unless this person speaks for this organisation at this moment
    void requireSpeaks(PersonId person, OrganisationId under) {
        if (!mandates.allow(person, Act.SPEAK_IN_ALLIANCES, under)) {
            throw new Forbidden("conferences.forbidden.speak");
        }
    }

    /// @throws Forbidden unless this person speaks for this organisation and it stands behind the conference
    public void requireSponsor(PersonId person, OrganisationId under, Conference conference) {
        requireSpeaks(person, under);
        if (!conference.sponsoredBy(under)) {
            throw new Forbidden("conferences.forbidden.sponsor");
        }
    }
}
