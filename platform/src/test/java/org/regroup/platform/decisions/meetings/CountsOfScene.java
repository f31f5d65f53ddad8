package org.regroup.platform.decisions.meetings;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.shared.Typed;

/// Counts in meetings for tests of other packages.
@TestComponent
public class CountsOfScene {

    private final Tellers tellers;
    private final MeetingCounts counts;
    private final QuestionScene scene;

    CountsOfScene(Tellers tellers, MeetingCounts counts, QuestionScene scene) {
        this.tellers = tellers;
        this.counts = counts;
        this.scene = scene;
    }

    /// Two tellers, one of the organisation itself and one of another, count the same.
    public void count(QuestionId question, Body body, SignedIn own, Body other, SignedIn second, Map<String, String> figures) {
        tellers.name(body.convenor().id(), body.id(), question, body.id(), scene.address(own)).required();
        tellers.name(other.convenor().id(), other.id(), question, body.id(), scene.address(second)).required();
        counts.enter(own.id(), question, body.id(), Typed.of(figures)).required();
        counts.enter(second.id(), question, body.id(), Typed.of(figures)).required();
    }
}
