package org.regroup.platform.motions.words;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;

/// A term that people of an alliance use, perhaps differently.
///
/// @param spellings other forms by which texts are searched for it, such as its plural
public record Word(WordId id, AllianceId alliance, String name, List<String> spellings, Locale language, PersonId addedBy,
        Instant addedAt) {

    static final int LONGEST_NAME = 60;
    static final int MOST_SPELLINGS = 12;

    public Word {
        spellings = List.copyOf(spellings);
    }

    public String href() {
        return "/words/" + id;
    }

    /// The name and the other spellings.
    public List<String> forms() {
        return Stream.concat(Stream.of(name), spellings.stream()).distinct().toList();
    }
}
