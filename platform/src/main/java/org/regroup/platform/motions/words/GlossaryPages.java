package org.regroup.platform.motions.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.shared.NotFound;

/// Gathers what the pages of the glossary show.
@Component
class GlossaryPages {

    private final WordRepository words;
    private final Alliances alliances;
    private final Signs.Reader signs;
    private final Mandates mandates;
    private final People people;

    GlossaryPages(WordRepository words, Alliances alliances, Signs.Reader signs, Mandates mandates, People people) {
        this.words = words;
        this.alliances = alliances;
        this.signs = signs;
        this.mandates = mandates;
        this.people = people;
    }

    /// All words of an alliance, for reading.
    @Transactional(readOnly = true)
    GlossaryView of(AllianceId id) {
        return view(id, words.of(id), words.links(id), true, null);
    }

    /// An alliance and the badges in it, for a new word.
    @Transactional(readOnly = true)
    GlossaryView forNew(AllianceId id) {
        var alliance = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        return new GlossaryView(alliance, signs.of(id, List.of()), List.of(), List.of(), List.of(), Map.of(), null, Set.of());
    }

    /// The glossary in which a word stands, as this reader may change it.
    @Transactional(readOnly = true)
    GlossaryView of(WordId id, @Nullable SignedIn reader) {
        var all = with(id);
        return view(all.getFirst().alliance(), all, words.links(all.getFirst().alliance()), true, reader);
    }

    /// The same without names and links, for forms.
    @Transactional(readOnly = true)
    GlossaryView forForm(WordId id, @Nullable SignedIn reader) {
        var all = with(id);
        return view(all.getFirst().alliance(), all, List.of(), false, reader);
    }

    private List<Word> with(WordId id) {
        var all = words.with(id);
        if (all.isEmpty()) {
            throw new NotFound("word");
        }
        return all;
    }

    private GlossaryView view(AllianceId id, List<Word> all, List<Link> links, boolean named, @Nullable SignedIn reader) {
        var alliance = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var definitions = words.definitions(id);
        var voices = new ArrayList<Voice>();
        definitions.forEach(definition -> voices.add(definition.voice()));
        links.forEach(link -> voices.add(link.voice()));
        var marks = signs.of(id, voices.stream().map(Voice::organisation).filter(Objects::nonNull).map(Objects::requireNonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return new GlossaryView(alliance, marks, all, definitions, links, named ? names(definitions, voices) : Map.of(),
                reader == null ? null : reader.id(), reader == null
                        ? Set.of()
                        : mandates.where(reader.id(), Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id)
                                .filter(marks.affiliates()::contains).collect(Collectors.toUnmodifiableSet()));
    }

    private Map<PersonId, String> names(List<Definition> definitions, List<Voice> voices) {
        var ids = new LinkedHashSet<PersonId>();
        voices.forEach(voice -> ids.add(voice.person()));
        definitions.forEach(definition -> definition.wordings().forEach(wording -> ids.add(wording.person())));
        return people.names(ids);
    }
}
