package org.regroup.hall.speaking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has been heard so far, in order; it never changes, and keeps its sums so that a long debate is ordered as fast as a
/// short one.
public final class Heard {

    public static final Heard NOTHING = new Heard(List.of(), Map.of(), Map.of());

    private final List<Speech> speeches;
    private final Map<String, Integer> byPerson;
    private final Map<Group, Sum> byGroup;

    private Heard(List<Speech> speeches, Map<String, Integer> byPerson, Map<Group, Sum> byGroup) {
        this.speeches = speeches;
        this.byPerson = byPerson;
        this.byGroup = byGroup;
    }

    /// @param value empty for all that have stated one
    private record Group(Trait trait, Optional<String> value) {}

    private record Sum(int speeches, long seconds) {

        static final Sum NONE = new Sum(0, 0);

        Sum with(Speech speech) {
            return new Sum(speeches + 1, seconds + speech.seconds());
        }
    }

    public static Heard of(List<Speech> speeches) {
        var heard = NOTHING;
        for (Speech speech : speeches) {
            heard = heard.with(speech);
        }
        return heard;
    }

    public Heard with(Speech speech) {
        var more = new ArrayList<>(speeches);
        more.add(speech);
        var people = new HashMap<>(byPerson);
        people.merge(speech.person(), 1, Integer::sum);
        var groups = new HashMap<>(byGroup);
        add(groups, Trait.ORGANISATION, speech.organisation(), speech);
        speech.traits().forEach((name, value) -> add(groups, new Trait(name), value, speech));
        return new Heard(List.copyOf(more), people, groups);
    }

    private static void add(Map<Group, Sum> groups, Trait trait, String value, Speech speech) {
        groups.merge(new Group(trait, Optional.of(value)), Sum.NONE.with(speech), (sum, _) -> sum.with(speech));
        groups.merge(new Group(trait, Optional.empty()), Sum.NONE.with(speech), (sum, _) -> sum.with(speech));
    }

    public List<Speech> speeches() {
        return speeches;
    }

    /// How often a person has spoken.
    public int speeches(String person) {
        return byPerson.getOrDefault(person, 0);
    }

    /// How often a group has been heard.
    ///
    /// @param value empty for those who state none
    public int speeches(Trait trait, Optional<String> value) {
        int stated = byGroup.getOrDefault(new Group(trait, value), Sum.NONE).speeches();
        return value.isPresent() ? stated : speeches.size() - stated;
    }

    /// How long a group has been heard, in seconds.
    ///
    /// @param value empty for those who state none
    public long seconds(Trait trait, Optional<String> value) {
        long stated = byGroup.getOrDefault(new Group(trait, value), Sum.NONE).seconds();
        return value.isPresent() ? stated : speeches.stream().mapToLong(Speech::seconds).sum() - stated;
    }

    public Optional<Speech> last() {
        return speeches.isEmpty() ? Optional.empty() : Optional.of(speeches.getLast());
    }

    /// The last side that was taken; [Side#NEITHER] if none was.
    Side lastSide() {
        for (int i = speeches.size() - 1; i >= 0; i--) {
            if (speeches.get(i).side() != Side.NEITHER) {
                return speeches.get(i).side();
            }
        }
        return Side.NEITHER;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Heard heard && speeches.equals(heard.speeches);
    }

    @Override
    public int hashCode() {
        return speeches.hashCode();
    }

    @Override
    public String toString() {
        return "Heard" + speeches;
    }
}
