package care.accord.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_not_free_and_its_holder_is_named() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
            assertThat(Ports.holder(socket.getLocalPort()))
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_free_port_is_free() {
        assertThat(Ports.isFree(Ports.free())).isTrue();
    }
}
