package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class APortInUseIsSaidAtOnceTest {

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortIsFree.check("127.0.0.1", taken.getLocalPort())).isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " cannot be used: ");
        }
    }

    @Test
    void aPortThatWasGivenBackIsFree() throws Exception {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThatCode(() -> PortIsFree.check("127.0.0.1", port)).doesNotThrowAnyException();
    }
}
