package org.regroup.platform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Order(0)
class ModularityTests {

    @Test
    void everyRoomCallsOnlyTheRoomsItMay() {
        ApplicationModules.of(RegroupApplication.class).verify();
    }
}
