package org.regroup.platform.motions.composites;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.texts.BlockId;
import org.regroup.texts.composites.Coverage;
import org.regroup.texts.exchange.Markdown;

/// A compositing told step by step, each step by the services that the pages use: for demonstrations.
@Component
public class Story {

    private final Composites composites;
    private final Workshop workshop;
    private final Panels panels;

    Story(Composites composites, Workshop workshop, Panels panels) {
        this.composites = composites;
        this.workshop = workshop;
        this.panels = panels;
    }

    /// Somebody who speaks for an organisation.
    public record Voice(PersonId person, OrganisationId organisation) {}

    /// Motions are brought together by one organisation, somebody presides, and another organisation confirms.
    public Told begin(String title, AllianceId alliance, Voice opens, Voice confirms, PersonId chair, Set<MotionId> motions) {
        var id = composites.open(opens.person(), opens.organisation(), alliance, title, motions).required().id();
        composites.preside(chair, id).required();
        composites.confirm(confirms.person(), confirms.organisation(), id, true).required();
        return new Told(id);
    }

    /// What happens then.
    public final class Told {

        private final CompositeId id;

        private Told(CompositeId id) {
            this.id = id;
        }

        public void useAll(PersonId by) {
            workshop.use(by, id, seen(), sentences(""), "").required();
        }

        public void drop(PersonId by, String sentence, String reason) {
            workshop.use(by, id, seen(), sentences(sentence), reason).required();
        }

        /// All that stand but one.
        private Set<String> sentences(String but) {
            return Coverage.of(composites.work(id).composite()).sentences().stream()
                    .filter(one -> one.words() > 0 || but.isEmpty()).map(Coverage.OfSentence::sentence)
                    .filter(one -> !one.plain().equals(but)).map(one -> one.id().toString()).collect(Collectors.toSet());
        }

        /// Joins the clause that begins so to the one above.
        public void join(PersonId by, String clause) {
            workshop.turn(by, id, seen(), block(clause), Workshop.Turn.JOIN).required();
        }

        private BlockId block(String words) {
            return composites.work(id).composite().blocks().stream().filter(block -> block.piece().plain().startsWith(words))
                    .findFirst().orElseThrow().id();
        }

        public void write(PersonId by, String words, String others) {
            var text = Markdown.write(composites.work(id).composite().text());
            workshop.write(by, id, seen(), text.replace(words, others), "").required();
        }

        public void publish(PersonId by, String note) {
            composites.publish(by, id, note).required();
        }

        public void say(PersonId by, MotionId motion, Composites.Word word, String reason) {
            composites.say(by, id, motion, composites.work(id).signOffs().version(), word, reason).required();
        }

        /// Appeals about what was dropped last.
        public void appeal(PersonId by, String reason) {
            panels.appeal(by, id, composites.work(id).composite().log().dropped().getLast().option(), reason).required();
        }

        /// The three who were drawn rule, the first two for the appeal.
        public void rule(List<String> reasons) {
            var work = composites.work(id);
            int option = work.composite().log().dropped().getLast().option();
            var seats = new ArrayList<>(Panels.seats(work, option));
            for (int n = 0; n < seats.size(); n++) {
                panels.rule(seats.get(n).by().person(), id, option, n < 2, reasons.get(n)).required();
            }
        }

        private int seen() {
            return composites.work(id).row().revision();
        }
    }
}
