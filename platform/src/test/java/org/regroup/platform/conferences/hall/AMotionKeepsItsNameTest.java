package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.ProceduralMotion.Kind;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(HallScene.class)
class AMotionKeepsItsNameTest {

    @Autowired
    HallScene scene;
    @Autowired
    FromTheFloor floor;

    /// Whoever could second a motion sees its name, and could give it to something else.
    @Test
    void nobodyTakesItAwayFromThoseWhoSecondIt() {
        var at = scene.sits();
        var motion = UUID.randomUUID();
        floor.move(scene.line(at, 1), motion, Kind.SUSPEND_ORDERS).required();
        scene.enter(at, 7, new Act.Called("1", "Report", java.util.Optional.empty()));
        var second = UUID.randomUUID();
        floor.move(scene.line(at, 1), second, Kind.CLOSE_LIST).required();
        floor.ask(scene.line(at, 4), second, Side.AGAINST).required();
        floor.second(scene.line(at, 5), second).required();
        assertThat(scene.hall(at).business().moved(Kind.CLOSE_LIST)).hasValueSatisfying(moved -> {
            assertThat(moved.who()).isEqualTo("1");
            assertThat(moved.seconders()).isEqualTo(List.of("5"));
        });
        floor.second(scene.line(at, 5), second).required();
        assertThat(scene.hall(at).business().moved()).hasSize(1);
    }
}
