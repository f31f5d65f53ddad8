package org.regroup.platform.motions.words;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The bridging glossary: anybody signed in may add a term and say what they mean by it; what an organisation means is said
/// under a mandate. No definition outranks another.
@Service
@Transactional
public class Glossary {

    static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final WordRepository words;
    private final Voices voices;
    private final Alliances alliances;
    private final Clock clock;

    Glossary(WordRepository words, Voices voices, Alliances alliances, Clock clock) {
        this.words = words;
        this.voices = voices;
        this.alliances = alliances;
        this.clock = clock;
    }

    /// A term to add.
    public record Term(String name, List<String> spellings, String language) {}

    /// What somebody means.
    ///
    /// @param voice the code of the capacity in which it is said
    public record Meaning(String text, String tradition, String voice, Basis basis, String detail) {}

    @Transactional(readOnly = true)
    public Word find(WordId id) {
        return words.find(id).orElseThrow(() -> new NotFound("word"));
    }

    @Transactional(readOnly = true)
    public Definition find(DefinitionId id) {
        return words.find(id).orElseThrow(() -> new NotFound("definition"));
    }

    /// What a term means, in the order in which it was said.
    @Transactional(readOnly = true)
    public List<Definition> definitions(WordId id) {
        return words.definitions(id);
    }

    /// The terms of an alliance and all that they mean.
    public record Book(List<Word> words, List<Definition> definitions) {}

    @Transactional(readOnly = true)
    public Book of(AllianceId alliance) {
        return new Book(words.of(alliance), words.definitions(alliance));
    }

    /// Adds a term with its first definition.
    public Outcome<Word> add(PersonId by, AllianceId alliance, Term term, Meaning meaning) {
        open(alliance);
        var name = PlainText.line(term.name());
        var spellings = term.spellings().stream().map(PlainText::line).filter(one -> !one.isEmpty() && !one.equals(name))
                .distinct().toList();
        var grounds = new ArrayList<Ground>();
        PlainText.require("words", "name", name, Word.LONGEST_NAME, grounds);
        if (spellings.size() > Word.MOST_SPELLINGS) {
            grounds.add(Ground.at("spellings", "words.ground.spellings", Word.MOST_SPELLINGS));
        }
        spellings.forEach(one -> PlainText.atMost("words", "spellings", one, Word.LONGEST_NAME, grounds));
        if (!LANGUAGES.contains(term.language())) {
            grounds.add(Ground.at("language", "words.ground.language"));
        }
        var said = said(by, alliance, meaning, grounds);
        if (!grounds.isEmpty() || said == null) {
            return new Outcome.Refused<>(grounds);
        }
        var word = new Word(new WordId(Ids.next(clock)), alliance, name, spellings, Locale.of(term.language()), by,
                Sql.now(clock));
        if (!words.insert(word)) {
            return Outcome.refused("name", "words.ground.name.taken", name);
        }
        words.insert(definition(word.id(), said));
        return new Outcome.Done<>(word);
    }

    /// Adds a definition beside the others.
    public Outcome<Definition> define(PersonId by, WordId id, Meaning meaning) {
        var word = find(id);
        open(word.alliance());
        var grounds = new ArrayList<Ground>();
        var said = said(by, word.alliance(), meaning, grounds);
        if (!grounds.isEmpty() || said == null) {
            return new Outcome.Refused<>(grounds);
        }
        var definition = definition(id, said);
        return words.insert(definition)
                ? new Outcome.Done<>(definition)
                : Outcome.refused("voice", "words.ground.voice.defined");
    }

    /// Adds a wording to a definition: by its author, or for the organisation whose it is.
    ///
    /// @param seen the version its author had before them
    public Outcome<Definition> reword(PersonId by, DefinitionId id, int seen, Meaning meaning) {
        var definition = find(id);
        var word = find(definition.word());
        open(word.alliance());
        if (!mayReword(by, word.alliance(), definition)) {
            throw new Forbidden("words.forbidden.reword");
        }
        var grounds = new ArrayList<Ground>();
        var wording = wording(by, seen + 1, meaning, definition.voice().mandated(), grounds);
        if (grounds.isEmpty() && (definition.now().version() != seen || !words.add(id, wording))) {
            grounds.add(Ground.of("words.ground.changed"));
        }
        return Outcome.unless(grounds, () -> find(id));
    }

    @Transactional(readOnly = true)
    public boolean mayReword(PersonId by, AllianceId alliance, Definition definition) {
        return definition.voice().mandated()
                ? voices.of(by, alliance).stream().anyMatch(voice -> voice.mandated()
                        && voice.organisation() != null && voice.organisation().equals(definition.voice().organisation()))
                : definition.voice().person().equals(by);
    }

    /// Adds a form by which texts are searched for a term.
    public Outcome<Word> spell(WordId id, String spelling) {
        var word = find(id);
        open(word.alliance());
        var tidy = PlainText.line(spelling);
        var grounds = new ArrayList<Ground>();
        PlainText.require("words", "spelling", tidy, Word.LONGEST_NAME, grounds);
        if (word.spellings().size() >= Word.MOST_SPELLINGS) {
            grounds.add(Ground.at("spelling", "words.ground.spellings", Word.MOST_SPELLINGS));
        }
        return Outcome.unless(grounds, () -> {
            words.spell(id, tidy);
            return find(id);
        });
    }

    /// Says of two definitions that they share a word but not a thing, or a thing but not a word.
    public Outcome<Link> link(PersonId by, Link.@Nullable Kind kind, @Nullable DefinitionId one, @Nullable DefinitionId other,
            String reason, String voice, AllianceId alliance) {
        open(alliance);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("words", "why", why, Link.LONGEST_REASON, grounds);
        var speaks = voices.chosen(by, alliance, voice);
        if (speaks.isEmpty()) {
            grounds.add(Ground.at("voice", "words.ground.voice.missing"));
        }
        if (kind == null) {
            grounds.add(Ground.at("kind", "words.ground.kind"));
        }
        var known = words.definitions(alliance);
        var first = known.stream().filter(definition -> definition.id().equals(one)).findFirst();
        var second = known.stream().filter(definition -> definition.id().equals(other)).findFirst();
        if (first.isEmpty()) {
            grounds.add(Ground.at("one", "words.ground.one"));
        }
        if (second.isEmpty() || first.equals(second)) {
            grounds.add(Ground.at("other", "words.ground.other"));
        } else if (kind == Link.Kind.SAME_THING && first.isPresent() && first.get().word().equals(second.get().word())) {
            grounds.add(Ground.at("other", "words.ground.other.word"));
        }
        if (!grounds.isEmpty() || kind == null) {
            return new Outcome.Refused<>(grounds);
        }
        var link = new Link(Ids.next(clock), kind, first.orElseThrow().id(), second.orElseThrow().id(), why,
                speaks.orElseThrow(), Sql.now(clock));
        return words.insert(link) ? new Outcome.Done<>(link) : Outcome.refused("other", "words.ground.linked");
    }

    private record Said(Voice voice, Definition.Wording wording) {}

    private @Nullable Said said(PersonId by, AllianceId alliance, Meaning meaning, List<Ground> grounds) {
        var voice = voices.chosen(by, alliance, meaning.voice());
        if (voice.isEmpty()) {
            grounds.add(Ground.at("voice", "words.ground.voice.missing"));
        }
        var wording = wording(by, 1, meaning, voice.map(Voice::mandated).orElse(false), grounds);
        return voice.map(speaks -> new Said(speaks, wording)).orElse(null);
    }

    private Definition.Wording wording(PersonId by, int version, Meaning meaning, boolean mandated, List<Ground> grounds) {
        var text = PlainText.lines(meaning.text());
        var tradition = PlainText.line(meaning.tradition());
        var detail = mandated ? PlainText.line(meaning.detail()) : "";
        PlainText.require("words", "meaning", text, Definition.LONGEST, grounds);
        PlainText.atMost("words", "tradition", tradition, 80, grounds);
        PlainText.atMost("words", "detail", detail, 300, grounds);
        return new Definition.Wording(version, text, tradition, by, mandated ? meaning.basis() : Basis.CONVENOR, detail,
                Sql.now(clock));
    }

    private Definition definition(WordId word, Said said) {
        return new Definition(new DefinitionId(Ids.next(clock)), word, said.voice(), said.wording().madeAt(),
                List.of(said.wording()));
    }

    /// @throws Forbidden where the alliance has closed
    private Alliance open(AllianceId id) {
        var alliance = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        if (!alliance.open()) {
            throw new Forbidden("words.forbidden.closed", alliance.name());
        }
        return alliance;
    }

}
