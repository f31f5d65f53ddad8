package org.regroup.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All places of a weave in order, and where to find them. Decisions about words alone leave them as they are.
final class Places {

    private final List<Place> all;
    private final Map<Place.Name, Integer> indexes = new HashMap<>();
    private final Map<BlockId, List<Place>> ofBlocks = new HashMap<>();
    private final Map<BlockId, List<Place>> behind = new HashMap<>();

    Places(List<Place> all) {
        this.all = List.copyOf(all);
        for (var place : this.all) {
            indexes.put(place.name(), indexes.size());
            ofBlocks.computeIfAbsent(place.block(), _ -> new ArrayList<>(1)).add(place);
            if (place.behind() != null) {
                behind.computeIfAbsent(place.behind(), _ -> new ArrayList<>(1)).add(place);
            }
        }
    }

    List<Place> all() {
        return all;
    }

    /// -1 where there is no such place.
    int index(Place.Name name) {
        return indexes.getOrDefault(name, -1);
    }

    @Nullable
    Place named(Place.Name name) {
        var index = indexes.get(name);
        return index == null ? null : all.get(index);
    }

    /// Where a block stands or has stood.
    List<Place> of(BlockId block) {
        return ofBlocks.getOrDefault(block, List.of());
    }

    /// Where a block stands; null where it is out or has never been.
    @Nullable
    Place standing(BlockId block) {
        for (var place : of(block)) {
            if (place.stands()) {
                return place;
            }
        }
        return null;
    }

    /// The places of what was put behind a block.
    List<Place> behind(BlockId block) {
        return behind.getOrDefault(block, List.of());
    }
}
