package org.regroup.platform.motions.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;

/// The glossary of an alliance for its reader.
///
/// @param reader    who reads; null for strangers
/// @param speaksFor the organisations for which the reader may speak
public record GlossaryView(Alliance alliance, Signs signs, List<Word> words, List<Definition> definitions, List<Link> links,
        Map<PersonId, String> names, @Nullable PersonId reader, Set<OrganisationId> speaksFor) {

    public GlossaryView {
        words = List.copyOf(words);
        definitions = List.copyOf(definitions);
        links = List.copyOf(links);
    }

    public String href() {
        return "/alliances/" + alliance.id() + "/words";
    }

    public Word word(WordId id) {
        return words.stream().filter(word -> word.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("word"));
    }

    public List<Definition> of(WordId word) {
        return definitions.stream().filter(definition -> definition.word().equals(word)).toList();
    }

    public Definition definition(DefinitionId id) {
        return definitions.stream().filter(definition -> definition.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("definition"));
    }

    /// The links in which one of these definitions stands.
    public List<Link> linksOf(Collection<Definition> some) {
        return links.stream().filter(link -> some.stream().anyMatch(definition -> link.joins(definition.id()))).toList();
    }

    public Mark mark(Voice voice) {
        return signs.of(voice.organisation());
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }

    /// Whose a definition is, in a few words: the organisation's name, or that it is nobody's.
    public String whose(Page page, Voice voice) {
        return switch (voice.capacity()) {
            case FOR -> mark(voice).name();
            case MEMBER -> page.t("words.member", mark(voice).name());
            case NONE -> page.t("words.unaffiliated");
        };
    }

    public boolean mayReword(Definition definition) {
        var voice = definition.voice();
        return voice.mandated()
                ? voice.organisation() != null && speaksFor.contains(voice.organisation())
                : voice.person().equals(reader);
    }
}
