package care.accord.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body on its way through: counted, never kept. */
final class ArrivingBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long longest;
    private final Runnable tooLong;
    private long length;

    /** @param tooLong runs once, when more than {@code longest} bytes have come; no more of the body is handed on */
    ArrivingBody(HttpServerRequest request, long longest, Runnable tooLong) {
        this.request = request;
        this.longest = longest;
        this.tooLong = tooLong;
    }

    /** Bytes that have come so far. */
    long length() {
        return length;
    }

    boolean isComplete() {
        return request.isEnded();
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : part -> count(part, handler));
        return this;
    }

    private void count(Buffer part, Handler<Buffer> handler) {
        var before = length;
        length += part.length();
        if (length <= longest) {
            handler.handle(part);
        } else if (before <= longest) {
            tooLong.run();
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
