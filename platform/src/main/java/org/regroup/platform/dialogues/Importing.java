package org.regroup.platform.dialogues;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.opinions.exchange.PolisDialogue;
import org.regroup.opinions.exchange.PolisStatement;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Tokens;

/// Takes in a dialogue that was held elsewhere, as a record: it is closed from the start and says where it comes from.
@Service
class Importing {

    static final int LONGEST_ATTRIBUTION = 2_000;

    private final DialogueRepository dialogues;
    private final StatementRepository statements;
    private final BulkVotes bulk;
    private final Closings speaking;
    private final Alliances alliances;
    private final Clock clock;

    Importing(DialogueRepository dialogues, StatementRepository statements, BulkVotes bulk, Closings speaking,
            Alliances alliances, Clock clock) {
        this.dialogues = dialogues;
        this.statements = statements;
        this.bulk = bulk;
        this.speaking = speaking;
        this.alliances = alliances;
        this.clock = clock;
    }

    /// The affiliates for which somebody may import: it puts words of others under the alliance's roof, so it takes a mandate.
    @Transactional(readOnly = true)
    public List<OrganisationId> mayImportFor(PersonId person, AllianceId alliance) {
        return speaking.maySpeakFor(person, alliance);
    }

    /// Writes all of it or nothing.
    @Transactional
    public Outcome<Dialogue> take(PersonId person, AllianceId alliance, OrganisationId under, DialogueImport form,
            PolisDialogue source) {
        var grounds = new ArrayList<Ground>();
        if (!alliances.state(alliance).startsNew()) {
            grounds.add(Ground.of("dialogues.ground.alliance.closed"));
        }
        if (!mayImportFor(person, alliance).contains(under)) {
            grounds.add(Ground.at("under", "dialogues.ground.closing.mandate"));
        }
        var title = Words.folded(form.title().isBlank() ? source.summary().getOrDefault("topic", "") : form.title());
        if (title.isEmpty()) {
            grounds.add(Ground.at("title", "dialogues.ground.title.missing"));
        } else if (Words.length(title) > DraftRules.LONGEST_TITLE) {
            grounds.add(Ground.at("title", "dialogues.ground.title.long", Words.length(title), DraftRules.LONGEST_TITLE));
        }
        var attribution = Words.kept(form.attribution());
        if (attribution.isBlank()) {
            grounds.add(Ground.at("attribution", "dialogues.ground.attribution"));
        } else if (Words.length(attribution) > LONGEST_ATTRIBUTION) {
            grounds.add(Ground.at("attribution", "dialogues.ground.about.long", Words.length(attribution), LONGEST_ATTRIBUTION));
        }
        var about = Words
                .kept(form.about().isBlank() ? source.summary().getOrDefault("conversation-description", "") : form.about());
        if (Words.length(about) > DraftRules.LONGEST_ABOUT) {
            grounds.add(Ground.at("about", "dialogues.ground.about.long", Words.length(about), DraftRules.LONGEST_ABOUT));
        }
        if (!Words.isLanguage(form.language())) {
            grounds.add(Ground.at("language", "dialogues.ground.language"));
        }
        for (var statement : source.statements()) {
            if (Words.codePoints(statement.text()) > Words.LIMIT_OF_CODE_POINTS) {
                grounds.add(Ground.at("files", "dialogues.ground.import.statement", statement.id(),
                        Words.codePoints(statement.text()), Words.LIMIT_OF_CODE_POINTS));
            }
        }
        return Outcome.unless(grounds, () -> {
            var now = clock.instant();
            var dialogue = new Dialogue(new DialogueId(Ids.next(clock)), alliance, title, about, form.language(), person, under,
                    now, null, now, Tokens.next(), true, attribution);
            dialogues.insert(dialogue);
            var numbers = numbers(source.statements());
            statements.insert(source.statements().stream().map(s -> row(dialogue, s, numbers)).toList());
            bulk.add(dialogue.id(), BulkVotes.Source.IMPORT, people(source, numbers, now));
            return dialogue;
        });
    }

    private StatementRepository.Row row(Dialogue dialogue, PolisStatement s, Map<String, Integer> numbers) {
        var text = Words.kept(s.text());
        return new StatementRepository.Row(new StatementId(Ids.next(clock)), dialogue.id(), number(numbers, s.id()),
                text.isEmpty() ? "–" : text, dialogue.language(), Origin.IMPORT, null, null, s.moderation(), s.meta(),
                time(s.timestamp(), dialogue.openedAt()));
    }

    private static List<BulkVotes.Person> people(PolisDialogue source, Map<String, Integer> numbers, Instant now) {
        var answers = new LinkedHashMap<String, List<BulkVotes.Cast>>();
        source.votes().forEach((person, statement, answer, at) -> answers.computeIfAbsent(person, _ -> new ArrayList<>())
                .add(new BulkVotes.Cast(number(numbers, statement), answer, time(at, now))));
        return answers.entrySet().stream()
                .map(entry -> new BulkVotes.Person(entry.getKey(), null, null, entry.getValue().getFirst().at(),
                        entry.getValue()))
                .toList();
    }

    private static int number(Map<String, Integer> numbers, String id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalStateException("a vote on statement " + id + ", which the reader should have refused");
        }
        return number;
    }

    /// The numbers of the source where they are numbers, else in the order of the source.
    private static Map<String, Integer> numbers(List<PolisStatement> statements) {
        var own = statements.stream().allMatch(s -> s.id().matches("\\d{1,9}"))
                && new HashSet<>(statements.stream().map(s -> Integer.parseInt(s.id())).toList()).size() == statements.size();
        var numbers = new HashMap<String, Integer>();
        statements.forEach(s -> numbers.put(s.id(), own ? Integer.parseInt(s.id()) : numbers.size() + 1));
        return numbers;
    }

    private static Instant time(long milliseconds, Instant unknown) {
        return milliseconds <= 0 ? unknown : Instant.ofEpochMilli(milliseconds);
    }
}
