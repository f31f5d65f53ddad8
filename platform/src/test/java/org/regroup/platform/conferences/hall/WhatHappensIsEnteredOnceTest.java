package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Voice;
import org.regroup.platform.conferences.ConferenceScene;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ConferenceScene.class)
class WhatHappensIsEnteredOnceTest {

    @Autowired
    ConferenceScene scene;
    @Autowired
    Happenings happenings;
    @Autowired
    TransactionTemplate transaction;

    private ConferenceScene.Open held;

    @BeforeEach
    void aConferenceWithAThousandSeats() {
        held = scene.open();
        enter(UUID.randomUUID(), new Act.Entitled(List.of(new Act.Seats("A", 1_000))));
    }

    @Test
    void sentTwiceItHappensOnce() {
        var id = UUID.randomUUID();
        var once = enter(id, came(1));
        assertThat(enter(id, came(1))).isEqualTo(once);
        assertThat(happenings.entries(held.id(), 0)).hasSize(2);
    }

    @Test
    void manyAtOnceStandInOneOrder() throws Exception {
        var tasks = new ArrayList<Callable<Outcome<Hall>>>();
        for (int i = 1; i <= 40; i++) {
            var act = came(i);
            tasks.add(() -> enter(UUID.randomUUID(), act));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        var entries = happenings.entries(held.id(), 0);
        assertThat(entries).extracting(entry -> entry.number()).containsExactlyElementsOf(
                java.util.stream.LongStream.rangeClosed(1, 41).boxed().toList());
        assertThat(Hall.of(entries)).isEqualTo(happenings.hall(held.id()));
        assertThat(happenings.hall(held.id()).presence().voters()).hasSize(40);
    }

    @Test
    void whatIsTakenBackWithItsTransactionNeverHappened() {
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= 300; i++) {
                enter(UUID.randomUUID(), came(i));
            }
            assertThat(happenings.hall(held.id()).presence().voters()).hasSize(300);
            status.setRollbackOnly();
        });
        assertThat(happenings.hall(held.id()).presence().voters()).isEmpty();
        enter(UUID.randomUUID(), came(1));
        assertThat(happenings.hall(held.id()).lines()).isEqualTo(2);
    }

    @Test
    void whatCannotHappenIsRefusedAndLeavesNoLine() {
        enter(UUID.randomUUID(), came(1));
        assertThat(enter(UUID.randomUUID(), came(1))).isInstanceOf(Outcome.Refused.class);
        assertThat(happenings.entries(held.id(), 0)).hasSize(2);
    }

    private static Act came(int number) {
        return new Act.Came(new Attendee("" + number, Voice.DELEGATE, "A", Map.of()));
    }

    private Outcome<Hall> enter(UUID id, Act act) {
        return happenings.enter(held.id(), id, held.first().convenor().id(), Optional.empty(), act);
    }
}
