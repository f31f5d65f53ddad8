package org.regroup.platform.alliances;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;

/// What an organisation that joins accepts besides the terms of the alliance, such as its basis of agreement.
public interface Entering {

    /// A part of the form by which it accepts; empty where there is nothing more to accept.
    Optional<Content> shown(AllianceId alliance, Map<String, String> typed, Page page);

    /// What speaks against accepting with this form.
    List<Ground> grounds(AllianceId alliance, Map<String, String> form);

    /// It has accepted with this form; called in the same transaction, before it joins.
    void accepted(AllianceId alliance, OrganisationId organisation, Map<String, String> form);
}
