package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.conferences.tendencies.Tendencies;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.composites.BulkComposites;
import org.regroup.platform.motions.composites.BulkComposites.Speaks;

/// S20 and S21: thirty-one motions become twelve composites, two movers stay out, what was dropped is restored on appeal, an amendment
/// that the movers accept becomes part of its text, and a minority of one organisation gathers as a tendency.
@TestComponent
class StoryComposites {

    private static final int[] SIZES = {4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2};
    private static final String KEEPS = "A neighbour in house 3 keeps the key.";

    private final BulkComposites bulk;
    private final StoryMotions motions;
    private final Tendencies tendencies;

    StoryComposites(BulkComposites bulk, StoryMotions motions, Tendencies tendencies) {
        this.bulk = bulk;
        this.motions = motions;
        this.tendencies = tendencies;
    }

    /// The title of a composite.
    static String title(int number) {
        return "Composite " + number;
    }

    /// What became of the motions.
    ///
    /// @param composites in their order
    /// @param separate   that stay by themselves
    record Made(List<MotionId> composites, List<MotionId> separate) {}

    Made composited(Story story, List<MotionId> all) {
        var composites = new ArrayList<MotionId>();
        var separate = List.of(Objects.requireNonNull(all.get(3)), Objects.requireNonNull(all.get(6)));
        composites.add(atScreens(story, all.subList(0, SIZES[0])));
        int from = SIZES[0];
        for (int n = 2; n <= SIZES.length; n++) {
            var sources = all.subList(from, from + SIZES[n - 1]);
            composites.add(bulk.stands(story.alliance(), title(n), sources, speaks(story.circle()), speaks(story.tenants()),
                    sources.contains(separate.getLast()) ? separate.getLast() : null));
            from += SIZES[n - 1];
        }
        Assertions.assertThat(from).isEqualTo(StoryMotions.ALL);
        Assertions.assertThat(motions.standing(story)).as("twelve composites, and two motions whose movers refused").hasSize(14);
        return new Made(composites, separate);
    }

    private static Speaks speaks(Body body) {
        return new Speaks(body.convenor().id(), body.id());
    }

    private static MotionId atScreens(Story story, List<MotionId> sources) {
        var path = proposed(story, sources);
        var leila = story.at(story.people().stranger());
        leila.page().navigate(path);
        leila.press("Offer to preside");
        var noor = story.noor();
        noor.page().navigate(path);
        noor.press("Confirm, and Stranger presides");
        noor.reads("Confirmed: the text can be built.");
        built(leila, path);
        noor.page().navigate(path);
        noor.press("Sign version 1");
        appealed(story, path);
        separated(story.ines(), path);
        for (var mover : List.of(noor, story.tomas(), story.hilde())) {
            mover.page().navigate(path);
            mover.press("Sign version 3");
            mover.reads("Signed.");
        }
        noor.page().navigate(path);
        noor.reads("Stands: all have signed");
        noor.follow("To the motion it became");
        noor.reads(KEEPS);
        var motion = MotionId.of(noor.page().url().replaceFirst(".*/", ""));
        noor.follow("Who wrote each word");
        for (var body : List.of(story.tenants(), story.coops(), story.union())) {
            noor.reads(body.name());
        }
        return motion;
    }

    private static String proposed(Story story, List<MotionId> sources) {
        var ines = story.ines();
        ines.page().navigate("/alliances/" + story.alliance() + "/composites/new");
        ines.type("Title of the composite", title(1));
        sources.forEach(one -> ines.way().hand.press(ines.page().locator("[name=motions][value='" + one + "']")));
        ines.press("Propose to bring them together");
        ines.reads("Proposed. A second organisation confirms it.");
        return ines.page().url();
    }

    /// Everything is taken in; then one sentence is dropped, by whose ruling and why the log says.
    private static void built(Visitor leila, String path) {
        leila.page().navigate(path);
        for (var box : leila.page().locator("#sources input[type=checkbox]").all()) {
            leila.way().hand.press(box);
        }
        leila.press("Build with the ticked sentences");
        leila.reads("Built.");
        var keeps = leila.page().locator("#sources li").filter(new Locator.FilterOptions().setHasText(KEEPS));
        leila.way().hand.press(keeps.locator("input"));
        leila.type("Why are sentences left out that stood there?", "Outside the subject");
        leila.press("Build with the ticked sentences");
        leila.reads("Dropped:");
        leila.type("What is new in version 1?", "All but one key");
        leila.press("Put version 1 before the movers");
        leila.reads("The version is before the movers.");
    }

    /// A panel drawn from three organisations restores what was dropped.
    private static void appealed(Story story, String path) {
        var tomas = story.tomas();
        tomas.page().navigate(path);
        tomas.reads("Outside the subject");
        tomas.unfold("Appeal about");
        tomas.type("Why was it wrong to drop this?", "Only we can withdraw it");
        tomas.press("Appeal");
        tomas.reads("a panel drawn");
        var panel = List.of(story.ines(), story.noor(), story.hilde());
        for (int n = 0; n < panel.size(); n++) {
            var member = panel.get(n);
            member.page().navigate(path);
            member.type("Why do you rule so?", "As I see it");
            member.press(n == 1 ? "Reject the appeal" : "Uphold the appeal");
            member.reads("Your ruling has been entered.");
        }
        tomas.page().navigate(path);
        tomas.reads("Restored:");
        assertThat(tomas.page().locator("#text")).containsText(KEEPS);
    }

    private static void separated(Visitor ines, String path) {
        ines.page().navigate(path);
        ines.type("In your words", "Ours is another matter");
        ines.press("Keep motion");
        ines.reads("Your motion stays separate");
    }

    /// On the third composite, accepted by all its movers; on the fifth, left to the conference.
    void amended(Story story, Made made) {
        var third = href(made.composites().get(2));
        amend(story.ines(), third, "heat in house 9", "heat and light in house 9", "Light too");
        // motions 9 to 11 were moved by the tenants, the co-ops and the union
        for (var mover : List.of(story.noor(), story.hilde(), story.tomas())) {
            mover.page().navigate(third);
            mover.follow("Light too");
            mover.press("Accept this amendment");
        }
        story.tomas().reads("It is part of the text");
        amend(story.hilde(), href(made.composites().get(4)), "heat in house 15", "heat and hot water in house 15", "Hot water");
    }

    /// A minority of the co-ops gathers; with twelve of them everybody has the same notice of it.
    void tendency(Story story) {
        var members = story.coops().members();
        var first = story.at(members.get(18), "/tendencies");
        first.type("Name", "Heat before rent");
        first.type("What you stand for", "We want heat first, and say so together.");
        first.tick("Within " + story.coops().name());
        first.press("Begin it");
        first.reads("Begun. Others can stand with it now.");
        story.stranger("/tendencies").reads("Of no tendency has notice been given yet.");
        var second = story.at(members.get(19), "/tendencies");
        second.press("Stand with it");
        second.reads("You stand with it.");
        second.reads("8 more are needed");
        var one = UUID.fromString(Objects.requireNonNull(second.page().locator("[id^='t-']").first().getAttribute("id"))
                .substring(2));
        members.subList(0, 10).forEach(member -> tendencies.join(member.id(), story.id(), one).required());
        var everybody = story.stranger("/tendencies");
        everybody.reads("Everybody has had notice since");
        everybody.reads("12 people stand with it.");
        everybody.reads("Within " + story.coops().name());
    }

    private static String href(MotionId motion) {
        return "/motions/" + motion;
    }

    private static void amend(Visitor visitor, String motion, String old, String words, String title) {
        visitor.page().navigate(motion);
        visitor.follow("Propose an amendment");
        var field = visitor.page().locator("textarea[name=text]");
        var text = field.inputValue();
        Assertions.assertThat(text).contains(old);
        field.fill(text.replace(old, words));
        visitor.type("In a few words", title);
        visitor.press("See what this changes");
        visitor.isOn("Is this what you mean?");
        visitor.press("Move this amendment");
        visitor.reads("Your amendment is moved");
    }
}
