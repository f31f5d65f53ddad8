package org.regroup.opinions.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads for which organisation each person speaks.
///
/// ```
/// participant,organisation
/// 17,Tenants' Campaign
/// 18,
/// ```
///
/// Nobody may stand twice. Whoever is not listed, or listed with nothing, is unaffiliated.
public final class Affiliations {

    private Affiliations() {}

    /// Participant to organisation, without the unaffiliated.
    public static Reading<SequencedMap<String, String>> read(Path file) {
        return read(CsvSource.of(file), PolisFolder.STANDARD_LIMIT);
    }

    /// @param limit the most bytes the file may have
    public static Reading<SequencedMap<String, String>> read(CsvSource file, long limit) {
        return PeopleFile.read(file, limit, (row, column) -> Optional.of(row.value(column)).filter(o -> !o.isEmpty()),
                "organisation",
                "organization", "affiliation");
    }
}
