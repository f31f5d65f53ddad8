package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;

/// A theme of a conference, with organisers of its own who choose its sessions.
public record Stream(UUID id, ConferenceId conference, int number, String title, String about, List<Organiser> organisers) {

    /// Somebody who organises a stream.
    ///
    /// @param organisation under whose open badge
    public record Organiser(PersonId person, String name, OrganisationId organisation, @Nullable Instant until) {}

    public Stream {
        organisers = List.copyOf(organisers);
    }

    public boolean organisedBy(@Nullable PersonId person) {
        return organisers.stream().anyMatch(one -> one.person().equals(person) && one.until() == null);
    }

    public String href() {
        return "/conferences/" + conference + "/streams/" + id;
    }
}
