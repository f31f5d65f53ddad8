package org.regroup.counting.questions;

import java.util.List;
import java.util.Optional;

/// What one organisation answered.
///
/// @param certifications in the order in which they were made; the last one holds, and names the one it corrects
public record PartyReturn(String organisation, Returned returned, List<Certification> certifications) {

    public PartyReturn {
        certifications = List.copyOf(certifications);
    }

    /// The certificate that holds.
    public Optional<Certification> certification() {
        return certifications.isEmpty() ? Optional.empty() : Optional.of(certifications.getLast());
    }
}
