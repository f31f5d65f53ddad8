package org.regroup.platform.journeys;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.motions.composites.BulkComposites;
import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.TestClock;

/// Steps 13 to 25 of the acceptance story, by people at their screens, from the number of delegates to the minutes: four sponsors of
/// 40, 300, 1,200 and 15,000 members, forty-eight delegates, thirty-one motions, twelve composites and two days. Only crowds are
/// entered in bulk.
@WithScenes
@Import({DelegateScene.class, BulkComposites.class, StoryDelegates.class, StoryCall.class, StoryMotions.class,
        StoryComposites.class, StoryBusiness.class,
        StoryHall.class, StoryArrival.class, StoryFirstDay.class, StorySecondDay.class, StoryPaper.class, StoryRecord.class})
class TheConferenceOfTheStoryTest {

    @Autowired
    QuestionScene people;
    @Autowired
    BulkBallots rolls;
    @Autowired
    StoryDelegates delegates;
    @Autowired
    StoryCall call;
    @Autowired
    StoryMotions motions;
    @Autowired
    StoryComposites composites;
    @Autowired
    StoryBusiness business;
    @Autowired
    StoryArrival arrival;
    @Autowired
    StoryFirstDay first;
    @Autowired
    StorySecondDay second;
    @Autowired
    StoryRecord record;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestClock clock;

    @Test
    void fromTheApportionmentToTheMinutes(Browser browser) {
        var story = begun(browser);
        delegates.sponsored(story);
        delegates.apportioned(story);
        delegates.standingOrders(story);
        story.to(38, 9);
        call.called(story);
        story.to(40, 9);
        delegates.frozen(story);
        story.to(45, 9);
        delegates.chosen(story);
        delegates.drawn(story);
        story.to(59, 9);
        var all = motions.handedIn(story);
        story.to(60, 9);
        call.read(story);
        call.published(story);
        business.offices(story);
        business.simulated(story);
        business.ranked(story);
        business.consented(story);
        story.to(62, 9);
        var made = composites.composited(story, all);
        story.to(66, 9);
        composites.amended(story, made);
        composites.tendency(story);
        story.to(70, 9);
        business.ordered(story, made);
        business.instructed(story);
        story.to(80, 8);
        arrival.arrived(story);
        story.to(80, 10);
        first.firstDay(story, made);
        story.to(81, 9);
        second.secondDay(story);
        story.to(81, 20);
        record.written(story, made);
        call.recorded(story);
    }

    /// Members who joined in the last seven months.
    private Story begun(Browser browser) {
        var bodies = List.of(body("Circle", 12, 40), body("Tenants", 20, 300), body("Co-ops", 20, 1_200),
                body("Union", 24, 15_000));
        return new Story(browser, people, clock, bodies,
                people.alliance(bodies.get(0), bodies.get(1), bodies.get(2), bodies.get(3)));
    }

    private Body body(String name, int accounts, int members) {
        var body = people.without(name, accounts);
        rolls.members(body.id(), null, members - accounts - 1);
        jdbc.sql("""
                update membership set joined_at = joined_at - (n % 7) * interval '1 month' from (
                    select id as named, row_number() over (order by id) as n from membership where organisation = :id) rolled
                where id = named""").param("id", body.id().value()).update();
        return body;
    }
}
