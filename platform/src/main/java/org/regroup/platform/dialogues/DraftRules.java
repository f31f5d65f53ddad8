package org.regroup.platform.dialogues;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// What a dialogue needs to be opened. Reads the whole draft and answers everything that speaks against it.
final class DraftRules {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_ABOUT = 2_000;
    static final int MOST_SEEDS = 200;
    static final Duration LONGEST = Duration.ofDays(366);

    private DraftRules() {}

    /// The draft with its texts as they will be kept.
    static Outcome<DialogueDraft> read(DialogueDraft draft, Instant now) {
        var grounds = new ArrayList<Ground>();
        var title = Words.folded(draft.title());
        if (title.isEmpty()) {
            grounds.add(Ground.at("title", "dialogues.ground.title.missing"));
        } else if (Words.length(title) > LONGEST_TITLE) {
            grounds.add(Ground.at("title", "dialogues.ground.title.long", Words.length(title), LONGEST_TITLE));
        }
        Words.unfit(draft.title(), "title", grounds);
        var about = draft.about().replace("\r\n", "\n").strip();
        if (Words.length(about) > LONGEST_ABOUT) {
            grounds.add(Ground.at("about", "dialogues.ground.about.long", Words.length(about), LONGEST_ABOUT));
        }
        Words.unfit(about, "about", grounds);
        if (!Words.isLanguage(draft.language())) {
            grounds.add(Ground.at("language", "dialogues.ground.language"));
        }
        var closesAt = draft.closesAt();
        if (closesAt != null) {
            closing(closesAt, now, "closesOn", grounds);
        }
        var seeds = seeds(draft.statements(), grounds);
        return Outcome.unless(grounds, () -> new DialogueDraft(title, about, draft.language(), closesAt, seeds));
    }

    /// A closing date lies ahead, and within a year, so that no dialogue is forgotten open.
    static void closing(Instant closesAt, Instant now, String field, List<Ground> grounds) {
        if (!closesAt.isAfter(now)) {
            grounds.add(Ground.at(field, "dialogues.ground.closes.past"));
        } else if (closesAt.isAfter(now.plus(LONGEST))) {
            grounds.add(Ground.at(field, "dialogues.ground.closes.far", LONGEST.toDays()));
        }
    }

    private static List<DialogueDraft.Seed> seeds(List<DialogueDraft.Seed> typed, List<Ground> grounds) {
        if (typed.size() > MOST_SEEDS) {
            grounds.add(Ground.at("statements", "dialogues.ground.seeds.many", typed.size(), MOST_SEEDS));
        }
        var seeds = new ArrayList<DialogueDraft.Seed>();
        var lineOf = new HashMap<String, Integer>();
        for (int i = 0; i < typed.size(); i++) {
            int line = i + 1;
            var seed = typed.get(i);
            switch (Words.read(seed.text(), "statements")) {
                case Outcome.Refused<String>(var found) -> found.forEach(ground -> grounds.add(Ground.at("statements",
                        "dialogues.ground.seed", line,
                        new DefaultMessageSourceResolvable(new String[]{ground.key()}, ground.args().toArray()))));
                case Outcome.Done<String>(var text) -> {
                    var before = lineOf.putIfAbsent(HexFormat.of().formatHex(Words.fold(text)), line);
                    if (before != null) {
                        grounds.add(Ground.at("statements", "dialogues.ground.seed.twice", line, before));
                    }
                    seeds.add(new DialogueDraft.Seed(text, seed.language(), seed.organisation()));
                }
            }
        }
        return seeds;
    }
}
