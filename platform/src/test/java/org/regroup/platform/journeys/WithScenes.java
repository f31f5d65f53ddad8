package org.regroup.platform.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.seats.SeatScene;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.testing.BrowserTest;

/// A browser test that makes its own organisations and moves their clock; all of them share one server and one database.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BrowserTest
@Import({QuestionScene.class, BulkBallots.class, SeatScene.class})
@interface WithScenes {
}
