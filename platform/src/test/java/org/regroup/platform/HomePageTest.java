package org.regroup.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
class HomePageTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void aStrangerIsGreeted() {
        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("Regroup");
    }
}
