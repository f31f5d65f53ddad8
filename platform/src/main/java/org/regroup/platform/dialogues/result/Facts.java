package org.regroup.platform.dialogues.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Counts;
import org.regroup.opinions.MapOptions;
import org.regroup.platform.dialogues.result.StatementFacts.Share;

/// Everything a result page may say: words and numbers, no language and no layout.
///
/// @param voices        who is shown apart, the others last
/// @param small         organisations that took part with too few people to be shown apart
/// @param hiddenGroups  opinion groups with too few people to be shown apart
/// @param statements    every statement in canonical order
/// @param common        agreed by most in every organisation and every opinion group, firmest first
/// @param refused       refused by most in every organisation and every opinion group, firmest first
/// @param between       where organisations lie furthest apart
/// @param dividing      where opinion groups lie furthest apart
/// @param unseen        open statements that few people have seen, fewest first
/// @param inside        where a single organisation is split most evenly
/// @param crossing      where the people of each voice stand
/// @param picture       the map; null where nobody could be placed
public record Facts(Counts counts, Map<String, Integer> sources, List<Voice> voices, List<Voice> small,
        List<Group> groups, int hiddenGroups, List<StatementFacts> statements, List<Common> common,
        List<StatementFacts> refused, List<Gap<Voice>> between, List<Gap<Integer>> dividing, List<StatementFacts> unseen,
        List<Split> inside, Crossing crossing, @Nullable Picture picture, MapOptions options) {

    /// Fewer participants than this are no basis for anything.
    public static final int PEOPLE_NEEDED = 10;

    public boolean computed() {
        return counts.participants() >= PEOPLE_NEEDED;
    }

    public boolean severalOrganisations() {
        return voices.stream().filter(voice -> !voice.others()).count() > 1;
    }

    public boolean severalGroups() {
        return groups.size() + hiddenGroups > 1;
    }

    public Voice voice(String key) {
        return voices.stream().filter(voice -> voice.key().equals(key)).findFirst().orElseThrow();
    }

    /// An opinion group.
    ///
    /// @param number counts from 1, the largest first
    public record Group(int number, int people, List<Trait> traits) {}

    /// A statement that sets a group apart, and the share of the group with that stance.
    public record Trait(Wording wording, Answer stance, double share) {}

    /// @param organisation the organisation that agrees least; null where fewer than two are shown
    /// @param group        the opinion group that agrees least; null where there are not several
    public record Common(StatementFacts statement, @Nullable Share<Voice> organisation, @Nullable Share<Integer> group) {}

    /// How far apart two of several lie.
    public record Gap<V>(StatementFacts statement, Share<V> highest, Share<V> lowest) {}

    /// One organisation that is of two minds.
    public record Split(StatementFacts statement, Share<Voice> share) {}
}
