package org.regroup.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One version of a text; it never changes.
///
/// @param language by whose customs its words are told apart
/// @param blocks   in reading order, no two of one name
public record Text(Locale language, List<Block> blocks) {

    public Text {
        blocks = List.copyOf(blocks);
        var names = new HashSet<BlockId>();
        for (var block : blocks) {
            if (!names.add(block.id())) {
                throw new IllegalArgumentException("two blocks are called " + block.id());
            }
        }
    }

    /// What this version is known by; two texts with the same blocks are the same version.
    public Fingerprint version() {
        return Fingerprint.of(blocks.stream().map(Block::id).toList(), blocks.stream().map(Fingerprint::of).toList());
    }

    public Optional<Block> block(BlockId id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /// Its words, one line for each block.
    public String plain() {
        return blocks.stream().map(Block::plain).collect(Collectors.joining("\n"));
    }

    public int words() {
        return blocks.stream().mapToInt(Block::words).sum();
    }
}
