package org.regroup.platform.shared;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// A connection on which an answer goes on for as long as somebody reads it.
///
/// The web server hands the bare connection over as it does for WebSocket, and takes back the request with all its buffers, some
/// 90 KB, which a stream that waits for news has no use for. Unlike there the answer is an ordinary one, ended by closing.
public final class OpenLine implements InternalHttpUpgradeHandler {

    /// A reader whose network takes nothing for so long has left.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ANYTHING = 64;

    private volatile @Nullable SocketWrapperBase<?> socket;
    private volatile @Nullable Writer writer;

    /// Whoever goes on with the answer.
    interface Writer {

        /// Now something can be written.
        void begun();

        /// Nothing can be written any more. Perhaps said more than once.
        void ended();
    }

    void by(Writer one) {
        writer = one;
    }

    boolean isClosed() {
        var to = socket;
        return to == null || to.isClosed();
    }

    /// @throws IOException if the reader has left
    void write(byte[]... pieces) throws IOException {
        var to = socket;
        if (to == null || to.isClosed()) {
            throw new IOException("nobody reads");
        }
        for (byte[] piece : pieces) {
            to.write(true, ByteBuffer.wrap(piece));
        }
        to.flush(true);
    }

    void close() {
        destroy();
        var from = socket;
        if (from != null) {
            from.close();
        }
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        wrapper.setWriteTimeout(PATIENCE.toMillis());
        // else it would hold on to the request by its buffers
        wrapper.setAppReadBufHandler(ApplicationBufferHandler.EMPTY);
        socket = wrapper;
    }

    @Override
    public void init(WebConnection connection) {
        var one = writer;
        if (one != null) {
            one.begun();
        }
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        return switch (event) {
            case OPEN_READ -> quiet() ? SocketState.UPGRADED : SocketState.CLOSED;
            case OPEN_WRITE -> SocketState.UPGRADED;
            case STOP, TIMEOUT, DISCONNECT, ERROR, CONNECT_FAIL -> SocketState.CLOSED;
        };
    }

    /// Whoever reads has nothing more to say; what comes is the end of the line, or not from a reader.
    private boolean quiet() {
        var from = socket;
        try {
            return from != null && from.read(false, ByteBuffer.allocate(ANYTHING)) == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void destroy() {
        var one = writer;
        if (one != null) {
            one.ended();
        }
    }

    @Override
    public void timeoutAsync(long now) {
        // there is no time by which something has to come
    }

    @Override
    public void setSslSupport(SSLSupport support) {
        // whoever may see the stream was asked before
    }

    @Override
    public void pause() {
        // streams are ended before the server is
    }
}
