package org.regroup.hall.speaking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// What has been heard so far, in order; it never changes, and keeps its sums so that a long debate is ordered as fast as a
/// short one.
public final class Heard {

    public static final Heard NOTHING = new Heard(new ArrayList<>(), new HashMap<>(), new HashMap<>());

    private final ArrayList<Speech> speeches;
    private final HashMap<String, Integer> byPerson;
    private final HashMap<Group, Sum> byGroup;

    private Heard(ArrayList<Speech> speeches, HashMap<String, Integer> byPerson, HashMap<Group, Sum> byGroup) {
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
        var heard = NOTHING.copy();
        speeches.forEach(heard::add);
        return heard;
    }

    public Heard with(Speech speech) {
        var more = copy();
        more.add(speech);
        return more;
    }

    /// The same, to be added to by whoever shows it to nobody before the last is added.
    Heard copy() {
        return new Heard(new ArrayList<>(speeches), new HashMap<>(byPerson), new HashMap<>(byGroup));
    }

    void add(Speech speech) {
        speeches.add(speech);
        byPerson.merge(speech.person(), 1, Integer::sum);
        add(Trait.ORGANISATION, speech.organisation(), speech);
        speech.traits().forEach((name, value) -> add(new Trait(name), value, speech));
    }

    private void add(Trait trait, String value, Speech speech) {
        byGroup.merge(new Group(trait, Optional.of(value)), Sum.NONE.with(speech), (sum, _) -> sum.with(speech));
        byGroup.merge(new Group(trait, Optional.empty()), Sum.NONE.with(speech), (sum, _) -> sum.with(speech));
    }

    public List<Speech> speeches() {
        return Collections.unmodifiableList(speeches);
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
