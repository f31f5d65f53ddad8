package org.regroup.platform.journeys;

import static org.regroup.platform.journeys.Story.fill;

import java.util.Collections;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.programme.StreamActs;
import org.regroup.platform.decisions.questions.QuestionScene.Body;

/// S14, and the sessions of S24: the call, a general stream and four of different sponsors, what somebody submits, and what came of it.
@TestComponent
class StoryCall {

    static final String SESSION = "What we did when the heating failed";

    private final JointActs acts;
    private final StreamActs streams;

    StoryCall(JointActs acts, StreamActs streams) {
        this.acts = acts;
        this.streams = streams;
    }

    void called(Story story) {
        var noor = story.at(story.tenants().convenor(), "/call/new");
        noor.type("The call", "What keeps people warm, and what do we do next?");
        fill(noor, "fewest", 250);
        fill(noor, "most", 350);
        Story.box(noor, "[name=anonymous]");
        fill(noor, "opensAt", story.at(38, 8));
        fill(noor, "closesAt", story.at(59, 18));
        noor.press("Propose it to the other sponsors");
        StoryDelegates.confirms(story.at(story.circle().convenor(), ""), "Sessions are sought");

        var hilde = story.at(story.coops().convenor(), "/streams/new");
        hilde.type("Title", "Heat that we own");
        hilde.type("What belongs in it", "Networks, boilers, co-ops.");
        hilde.type("E-mail addresses of the organisers", story.people().address(story.coops().convenor()));
        hilde.press("Propose it to the other sponsors");
        StoryDelegates.confirms(story.at(story.union().convenor(), ""), "A stream and its organisers");
        stream(story, story.circle(), story.tenants(), "General");
        stream(story, story.tenants(), story.circle(), "Rents");
        stream(story, story.union(), story.tenants(), "Work");
        stream(story, story.circle(), story.union(), "Young people");
        submitted(story);
    }

    private void stream(Story story, Body by, Body second, String title) {
        var act = acts.propose(by.convenor().id(), by.id(), story.id(), StreamActs.CODE, streams.write(new StreamActs.Making(null,
                title, "", by.id().value(), List.of(by.convenor().id().value())))).required();
        acts.confirm(second.convenor().id(), second.id(), story.id(), act.id()).required();
    }

    /// By somebody who belongs to nobody; whoever organises the stream reads it without names.
    private static void submitted(Story story) {
        var submits = story.at(story.people().stranger(), "/call");
        submits.reads("250 to 350 words");
        for (var title : List.of("General", "Heat that we own", "Rents", "Work", "Young people")) {
            submits.reads(title);
        }
        submits.follow("Submit a session");
        submits.type("Title", SESSION);
        submits.type("What happens in it", "word ".repeat(12).strip());
        submits.tick("Heat that we own");
        submits.page().locator("#format").selectOption("fishbowl");
        submits.press("Submit it");
        submits.reads("250 to 350 words; these are 12.");
        submits.type("What happens in it", String.join(" ", Collections.nCopies(300, "word")));
        submits.press("Submit it");
        submits.reads("Submitted. You can change it until the deadline.");
    }

    /// After the deadline nothing is taken; the first reading is without names.
    void read(Story story) {
        story.stranger("/call").reads("Closes");
        var late = story.at(story.people().stranger(), "/sessions/new");
        late.type("Title", "Too late");
        late.type("What happens in it", String.join(" ", Collections.nCopies(300, "word")));
        late.tick("General");
        late.press("Submit it");
        late.reads("The call is not open at this moment.");
        var hilde = story.at(story.coops().convenor(), "/call");
        hilde.follow("Heat that we own");
        hilde.reads("To be read");
        hilde.follow(SESSION);
        hilde.reads("Names are shown to you after you have said what you think of it.");
        hilde.tick("Yes");
        hilde.press("Say so");
        hilde.reads("Stranger");
        hilde.press("Accept");
        hilde.reads("Accepted");
    }

    /// One sponsor proposes the programme, another publishes it; who follows from afar has a place too.
    void published(Story story) {
        var hilde = story.at(story.coops().convenor(), "/programme/draft");
        hilde.unfold("Add a room");
        fill(hilde, "roomName", "Weaving shed");
        fill(hilde, "access", "Two steps, a ramp at the side");
        Story.box(hilde, "[name=remote]");
        hilde.press("Add a room");
        hilde.reads("The room is there.");
        hilde.page().locator("[name=day]").first().selectOption(story.day(80).toString());
        hilde.page().locator("[name=starts]").first().fill("13:00");
        hilde.press("Place it");
        hilde.reads("Kept in the draft.");
        hilde.press("Propose to publish it");
        StoryDelegates.confirms(story.at(story.union().convenor(), ""), "The programme is published");
        var everybody = story.stranger("/programme");
        everybody.reads(SESSION);
        everybody.reads("Weaving shed");
    }

    /// A session closes with a record, also of the format: this one is dropped.
    void recorded(Story story) {
        var hilde = story.at(story.coops().convenor(), "/programme");
        hilde.follow(SESSION);
        hilde.follow("Close the session");
        hilde.type("Agreed", "That boilers are checked in autumn.");
        hilde.type("Disputed", "Who pays.");
        hilde.type("Next steps", "The co-ops write to the council by June.");
        hilde.type("What it was to do", "Let those speak who sit behind.");
        hilde.type("What came of it", "The same four spoke.");
        hilde.tick("Drop it");
        hilde.press("Close it");
        hilde.reads("Closed. The record is there for everybody.");
        var everybody = story.stranger("/programme");
        everybody.follow(SESSION);
        for (var words : List.of("That boilers are checked in autumn.", "Who pays.", "The same four spoke.")) {
            everybody.reads(words);
        }
    }
}
