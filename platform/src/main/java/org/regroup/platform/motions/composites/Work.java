package org.regroup.platform.motions.composites;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.regroup.texts.Source;
import org.regroup.texts.composites.Composite;
import org.regroup.texts.exchange.CompositeJson;

/// A composite with everything that is known of it.
///
/// @param composite its words as they are being built
record Work(Compositing row, List<CompositeSource> sources, Composite composite, List<CompositeAct> acts) {

    static Work of(CompositeRepository.Stored stored, List<CompositeSource> sources, List<CompositeAct> acts) {
        return new Work(stored.row(), sources, read(stored.row(), stored.content(), sources), acts);
    }

    /// @param content empty where nothing has been built yet
    static Composite read(Compositing row, String content, List<CompositeSource> sources) {
        return content.isEmpty()
                ? Composite.begin(new Source(Source.Kind.COMPOSITE, row.id().toString(), List.of()), row.language(),
                        sources.stream().filter(CompositeSource::part).map(CompositeSource::source).toList())
                : CompositeJson.read(content, sources.stream().map(CompositeSource::source).toList());
    }

    List<CompositeSource> parts() {
        return sources.stream().filter(CompositeSource::part).toList();
    }

    Optional<CompositeSource> source(UUID motion) {
        return sources.stream().filter(source -> source.motion().value().equals(motion)).findFirst();
    }

    /// Whether a panel has still to rule on an appeal.
    boolean appealed() {
        return !composite.log().appealed().isEmpty();
    }

    SignOffs signOffs() {
        return SignOffs.of(sources, acts);
    }
}
