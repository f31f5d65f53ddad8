package org.regroup.platform.conferences.passes;

import java.util.List;
import java.util.stream.Stream;

import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Stating;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// What the form offers in which people state something about themselves.
public final class PassWords {

    private static final String OWN = "own";

    private PassWords() {}

    /// Those that have a name in every language, one's own words, and nothing at all.
    public static List<Choice> genders(Page page) {
        return Stream.concat(Stream.concat(Stream.of(""), Stating.GENDERS.stream()), Stream.of(OWN))
                .map(code -> Choice.of(code, page.t("passes.about.gender." + (code.isEmpty() ? "none" : code)))).toList();
    }

    /// Which of them somebody has chosen.
    public static String gender(Attendee one) {
        var gender = one.traits().getOrDefault(Stating.GENDER, "");
        return gender.isEmpty() || Stating.GENDERS.contains(gender) ? gender : OWN;
    }

    public static String genderInOwnWords(Attendee one) {
        return gender(one).equals(OWN) ? one.traits().getOrDefault(Stating.GENDER, "") : "";
    }
}
