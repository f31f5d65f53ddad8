package org.regroup.texts.terms;

import java.util.List;

/// A word or group of words to be found.
///
/// @param id        what the caller knows it by
/// @param spellings every form of it that counts, plurals and endings included; capitals, white space and the kind of
///                  apostrophe make no difference
public record Term(String id, List<String> spellings) {

    public Term {
        spellings = List.copyOf(spellings);
    }
}
