package org.regroup.platform.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.dialogues.DialogueDraft;
import org.regroup.platform.dialogues.Dialogues;
import org.regroup.platform.motions.Agreement;
import org.regroup.platform.motions.BulkMotions;
import org.regroup.platform.motions.CalendarId;
import org.regroup.platform.motions.CalendarTerms;
import org.regroup.platform.motions.Commitment;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.motions.Ruling;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.motions.Wording;

/// S18: thirty-one motions, each with its mover, what it commits whom to, what it costs and rests on, and the statement it grew from.
@TestComponent
class StoryMotions {

    static final int ALL = 31;
    private static final List<String> STATEMENTS = List.of("Nobody should be disconnected in winter.",
            "Rents should be frozen for two years.", "Heat networks should be public.",
            "Repairs should be done within four weeks.");
    private static final String LAST = "That repairs are done in time";

    private final Dialogues dialogues;
    private final BulkMotions bulk;
    private final Motions motions;
    private final JdbcClient jdbc;

    StoryMotions(Dialogues dialogues, BulkMotions bulk, Motions motions, JdbcClient jdbc) {
        this.dialogues = dialogues;
        this.bulk = bulk;
        this.motions = motions;
        this.jdbc = jdbc;
    }

    /// @return in the order of their numbers
    List<MotionId> handedIn(Story story) {
        var statements = statements(story);
        var calendar = calendar(story);
        var all = new ArrayList<>(IntStream.range(1, ALL).mapToObj(n -> bulk(story, calendar, n,
                statements.get(n % statements.size()))).toList());
        all.add(atAScreen(story, statements.getLast()));
        return all;
    }

    private List<UUID> statements(Story story) {
        var dialogue = dialogues.open(story.tenants().convenor().id(), story.alliance(), story.tenants().id(),
                new DialogueDraft("Repairs, rents and heat", "What should we stand for together?", "en", null, STATEMENTS.stream()
                        .map(words -> new DialogueDraft.Seed(words, "en", story.tenants().id())).toList()))
                .required();
        return jdbc.sql("select id from statement where dialogue = :id order by number").param("id", dialogue.id().value())
                .query(UUID.class).list();
    }

    private CalendarId calendar(Story story) {
        var now = story.clock().instant();
        return bulk.calendar(story.alliance(), new CalendarTerms("Warm winters for all", Story.ZONE, story.day(80), story.day(81),
                "Those of the conference", at(story, 59, 18), at(story, 70, 18), at(story, 70, 18), at(story, 75, 18),
                at(story, 77, 18), at(story, 81, 23), "It could not be known before.", 5, false, 1),
                said(story.circle(), now), said(story.tenants(), now));
    }

    private static Instant at(Story story, int day, int hour) {
        return story.at(day, hour).atZone(Story.ZONE).toInstant();
    }

    private static Agreement.Said said(Body body, Instant at) {
        return new Agreement.Said(body.convenor().id(), body.id(), at);
    }

    private MotionId bulk(Story story, CalendarId calendar, int number, UUID statement) {
        var body = story.bodies().get(number % 4);
        var convenor = body.convenor().id();
        var now = story.clock().instant();
        var id = bulk.draft(new BulkMotions.Draft(story.alliance(), "Warm Homes", convenor, now,
                new Wording("Motion of house " + number, "", "We ask for heat in house " + number + ". We say so in street "
                        + number + ".\n\nA neighbour in house " + number + " keeps the key.", "Winters are cold."),
                List.of(statement)));
        bulk.commits(id, 1, new Commitment(body.name(), "prints leaflets", "400 pounds"));
        bulk.assumes(id, 1, "Prices fall by spring.", "They do not.", story.day(120), convenor, body.id());
        bulk.table(id, new BulkMotions.Handed(number, calendar, Speaking.speaksFor(convenor, body.id()), now, null, ""));
        bulk.rule(id, new Ruling.Admit(), "Standing orders committee", "In order.", null,
                said(story.bodies().get((number + 1) % 4), now), said(story.bodies().get((number + 2) % 4), now));
        return id;
    }

    /// From a statement to a motion that is admitted.
    private MotionId atAScreen(Story story, UUID statement) {
        var noor = story.noor();
        noor.page().navigate("/alliances/" + story.alliance() + "/motions/new?statement=" + statement);
        noor.reads(STATEMENTS.getLast());
        noor.type("Title", LAST);
        noor.type("The text to be decided", "We ask that repairs are done within four weeks. Whoever waits longer pays half.\n\n"
                + "A neighbour keeps the list.");
        noor.press("Start the draft");
        noor.isOn(LAST);
        var motion = noor.page().url();
        noor.follow("What it commits to and rests on");
        Story.fill(noor, "who1", story.tenants().name());
        Story.fill(noor, "what1", "keeps the list");
        Story.fill(noor, "cost1", "Two hours a week");
        Story.fill(noor, "premise1", "Landlords answer letters.");
        Story.fill(noor, "changeMind1", "None does by autumn.");
        Story.fill(noor, "reviewOn1", story.day(120));
        noor.press("Save this");
        noor.follow("Hand it in");
        noor.tick("For " + story.tenants().name());
        noor.page().locator("[name=kind][value=ordinary]").check();
        noor.press("Hand in this motion");
        noor.reads("Handed in, not yet ruled on");
        var hilde = story.hilde();
        hilde.page().navigate(motion);
        hilde.unfold("Second or support it");
        hilde.tick("For " + story.coops().name());
        hilde.press("Second it");
        hilde.unfold("Enter what a body has decided");
        hilde.follow("Admit it");
        hilde.type("Which body decided?", "Standing orders committee");
        hilde.type("Reason", "In order.");
        hilde.press("Enter it");
        var ines = story.ines();
        ines.page().navigate(motion);
        ines.press("Confirm for " + story.circle().name());
        for (var words : List.of("Admitted", "Motion 31", "keeps the list", "Two hours a week", "Landlords answer letters.",
                STATEMENTS.getLast(), story.tenants().name())) {
            ines.reads(words);
        }
        return MotionId.of(motion.replaceFirst(".*/", "").toLowerCase(Locale.ROOT));
    }

    /// Those that are still to be decided.
    List<String> standing(Story story) {
        return motions.of(story.alliance()).stream().filter(one -> one.awaitsDecision()).map(one -> one.title()).toList();
    }
}
