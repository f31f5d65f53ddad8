package org.regroup.platform.dialogues.result;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.regroup.opinions.Disclosure;
import org.regroup.opinions.MapOptions;
import org.regroup.platform.dialogues.Dialogue;
import org.regroup.platform.dialogues.DialogueId;
import org.regroup.platform.dialogues.DialogueVotes;
import org.regroup.platform.dialogues.Dialogues;
import org.regroup.platform.shared.Live;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.SiteSettings;

/// Results of dialogues: computed in the background whenever answers have changed, and kept until then.
///
/// A page waits for a computation only where there is no result at all. New answers come in by [Steps].
@Service
public class Results {

    /// Answers of the results kept; beyond it the result looked at least recently is dropped and computed again when asked for.
    private static final int ANSWERS_KEPT = 2_000_000;

    private final ResultRepository repository;
    private final DialogueVotes votes;
    private final Dialogues dialogues;
    private final Live live;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<DialogueId, Running> running = new LinkedHashMap<>(16, 0.75f, true);

    Results(ResultRepository repository, DialogueVotes votes, Dialogues dialogues, Live live, Clock clock,
            SiteSettings site) {
        this.repository = repository;
        this.votes = votes;
        this.dialogues = dialogues;
        this.live = live;
        this.clock = clock;
        this.zone = ZoneId.of(site.zone());
    }

    /// What open result pages of a dialogue listen to, by [Live].
    public static String topic(DialogueId dialogue) {
        return "result/" + dialogue;
    }

    /// The result as it stands. Computes it if there is none; if there is one and answers have changed, has the next one
    /// computed behind the back of this reader.
    public Shown of(Dialogue dialogue) {
        return of(dialogue, () -> votes.version(dialogue.id()));
    }

    /// The same of several; one query where all of them have been computed.
    public List<Shown> of(List<Dialogue> several) {
        if (several.isEmpty())
            return List.of();
        var versions = votes.versions(several.stream().map(Dialogue::id).toList());
        return several.stream().map(dialogue -> of(dialogue, () -> versions.getOrDefault(dialogue.id(), 0L))).toList();
    }

    private Shown of(Dialogue dialogue, LongSupplier version) {
        var mine = running(dialogue.id());
        var published = mine.published();
        if (published == null)
            published = mine.refresh();
        else if (!published.last() && (published.version() != version.getAsLong() || closed(dialogue)))
            mine.refreshSoon();
        return new Shown(view(dialogue, published), today(), published.parts());
    }

    /// Looks whether answers have changed and, if enough have, computes the next result at once.
    public void refresh(DialogueId dialogue) {
        running(dialogue).refresh();
        forgetOldest();
    }

    private Running running(DialogueId dialogue) {
        synchronized (running) {
            return running.computeIfAbsent(dialogue, id -> new Running(() -> live.changed(topic(id)), was -> next(id, was),
                    again -> live.subscribe(Dialogues.topic(id), again)));
        }
    }

    private Published next(DialogueId id, @Nullable Published was) {
        var dialogue = dialogues.find(id).orElseThrow(() -> new IllegalStateException("no dialogue " + id));
        boolean last = closed(dialogue);
        var given = repository.ballots(id);
        var step = was == null || last
                ? new Steps.Step(given.byParticipant(), true, 0)
                : Steps.next(was.shown(), given.byParticipant());
        if (was != null && !step.moved() && given.statements().equals(was.statements()))
            return was.still(step.waiting(), given.version());
        var facts = Findings.of(given.with(step.shown()).material(), MapOptions.standard(), Disclosure.standard());
        return new Published(facts, step.shown(), given.statements(), step.waiting(), given.version(), last, clock.instant(),
                new Parts());
    }

    private boolean closed(Dialogue dialogue) {
        return !dialogue.isOpen(clock.instant());
    }

    private ResultView view(Dialogue dialogue, Published published) {
        var facts = published.facts();
        return new ResultView("/dialogues/" + dialogue.id(), dialogue.title(), dialogue.imported(), facts,
                Lot.drawn(facts.voices(), today(), dialogue.id().toString()), published.waiting(), published.computedAt(),
                dialogue.closed(clock.instant()), dialogue.closesAt(), dialogue.attribution());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void forgetOldest() {
        synchronized (running) {
            long kept = running.values().stream().mapToLong(Running::votes).sum();
            for (var oldest = running.entrySet().iterator(); kept > ANSWERS_KEPT && running.size() > 1 && oldest.hasNext();) {
                var dropped = oldest.next().getValue();
                kept -= dropped.votes();
                dropped.close();
                oldest.remove();
            }
        }
    }

    /// A result ready to be shown.
    public static final class Shown {

        private final ResultView view;
        private final LocalDate day;
        private final Parts parts;

        private Shown(ResultView view, LocalDate day, Parts parts) {
            this.view = view;
            this.day = day;
            this.parts = parts;
        }

        public ResultView view() {
            return view;
        }

        /// The part of the page that is the same for everybody who reads this language today.
        public Content part(Page page) {
            return parts.of(page, view, day.toString());
        }
    }
}
