package care.accord.gateway.route;

import care.accord.gateway.Answer;
import care.accord.gateway.Answers;
import care.accord.gateway.GatewayProblem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service, and the answer on its way back.
 *
 * <p>The answer must start within its time, counted from when the request has wholly come; who asks to wait for something to
 * happen gets that time on top. A client that goes away is nobody's failure. A read that got no answer at all is asked once more,
 * of the next address; a write never is, since it may have been done.
 */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final ProxyOptions NO_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int NOT_MODIFIED = 304;
    private static final int BAD_GATEWAY = 502;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final long NO_TIMER = -1;

    private final Means means;
    private final RoutingContext request;
    private final Service service;
    private final String token;
    private final @Nullable Buffer form;
    private final @Nullable ArrivingBody body;

    private @Nullable Address address;
    private @Nullable HttpClientRequest outgoing;
    private long timer = NO_TIMER;
    private long arrivedAtTimer;
    private boolean repeatable;
    private boolean answeredHere;
    private @Nullable GatewayProblem stoppedFor;

    Exchange(Means means, RoutingContext request, Service service, String token, @Nullable Buffer form) {
        this.means = means;
        this.request = request;
        this.service = service;
        this.token = token;
        this.form = form;
        this.body = form == null && hasBody() ? arrivingBody() : null;
        this.repeatable = !hasBody() && READS.contains(request.request().method());
    }

    void start() {
        HttpProxy.reverseProxy(NO_WEB_SOCKETS, means.client())
                .origin((ProxyContext context) -> connect(service.inTurn().iterator()))
                .addInterceptor(this)
                .handle(request.request());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var onward = context.request();
        means.headers()
                .toService(
                        onward.headers(),
                        token,
                        request.request().remoteAddress().hostAddress());
        if (form != null) {
            onward.setBody(Body.body(form));
        } else if (body != null) {
            onward.setBody(Body.body(body, onward.getBody().length()));
        } else {
            onward.setBody(null);
            request.request().resume();
        }
        return send(context);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        if (!answeredHere) {
            means.headers().toClient(response.headers());
        }
        if (response.getStatusCode() == NOT_MODIFIED) { // else the proxy announces chunks that never come
            response.getBody().stream().resume();
            response.setBody(null);
        }
        return context.sendResponse();
    }

    private Future<HttpClientRequest> connect(Iterator<Address> candidates) {
        while (candidates.hasNext()) {
            var candidate = candidates.next();
            if (candidate.worthTrying()) {
                return means.client()
                        .request(candidate.options())
                        .onSuccess(connected -> await(candidate, connected))
                        .recover(failure -> {
                            noConnection(candidate, failure);
                            return connect(candidates);
                        });
            }
        }
        return Future.failedFuture("No address of " + service.name() + " answers");
    }

    private Future<ProxyResponse> send(ProxyContext context) {
        return context.sendRequest()
                .onComplete(done -> means.vertx().cancelTimer(timer))
                .onSuccess(this::judge)
                .compose(response ->
                        givesFormBack(response) ? formInsteadOf(response, context) : Future.succeededFuture(response))
                .recover(failure -> failed(context, failure));
    }

    private void judge(ProxyResponse response) {
        if (address != null && response.getStatusCode() >= BAD_GATEWAY) {
            address.failed();
        } else if (address != null) {
            address.answered();
        }
    }

    private void await(Address connectedTo, HttpClientRequest connected) {
        address = connectedTo;
        outgoing = connected.exceptionHandler(failure -> LOG.debugf(failure, "Stopped asking %s", connectedTo));
        timer = startTimer();
    }

    private long startTimer() {
        var time = means.settings().answerWithin().plus(waitAskedFor());
        return means.vertx().setTimer(time.toMillis(), this::late);
    }

    private Duration waitAskedFor() {
        var wait = request.request().getParam("wait", "");
        var asked = wait.matches("[0-9]{1,4}") ? Duration.ofSeconds(Integer.parseInt(wait)) : Duration.ZERO;
        return Collections.min(List.of(asked, means.settings().longestWait()));
    }

    private void late(long elapsed) {
        if (body != null && !body.isComplete() && body.length() > arrivedAtTimer) {
            arrivedAtTimer = body.length();
            timer = startTimer();
        } else {
            stop(GatewayProblem.UNAVAILABLE);
        }
    }

    private void stop(GatewayProblem problem) {
        stoppedFor = problem;
        if (outgoing != null) {
            outgoing.reset();
        }
    }

    private void noConnection(Address candidate, Throwable failure) {
        LOG.warnf("No connection to %s: %s", candidate, failure.getMessage());
        if (failure instanceof SocketException || failure instanceof UnknownHostException) {
            service.notReached(candidate);
        } else {
            candidate.failed();
        }
    }

    private Future<ProxyResponse> failed(ProxyContext context, Throwable failure) {
        if (stoppedFor == GatewayProblem.TOO_LARGE) {
            Answers.hangUpAfterwards(request);
            return instead(context, problem(GatewayProblem.TOO_LARGE));
        }
        if (stoppedFor == null && failure instanceof StreamResetException) {
            return Promise.<ProxyResponse>promise().future();
        }
        LOG.warnf("No answer from %s: %s", address == null ? service.name() : address, failure.getMessage());
        var connected = outgoing != null;
        if (connected && address != null) {
            address.failed();
        }
        if (connected && repeatable && stoppedFor == null) {
            repeatable = false;
            outgoing = null;
            return send(context);
        }
        return instead(context, notNow());
    }

    /** A service that cannot take a form now, as when its database is away, cannot give it back. */
    private boolean givesFormBack(ProxyResponse response) {
        return form != null && response.getStatusCode() == SERVICE_UNAVAILABLE;
    }

    private Future<ProxyResponse> formInsteadOf(ProxyResponse given, ProxyContext context) {
        given.release();
        return instead(context, notNow());
    }

    private Future<ProxyResponse> instead(ProxyContext context, Answer answer) {
        answeredHere = true;
        var response = context.request().release().response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return Future.succeededFuture(response.setBody(Body.body(answer.body())));
    }

    private Answer notNow() {
        return unavailable().with("Retry-After", "5");
    }

    private Answer unavailable() {
        return form == null
                ? problem(GatewayProblem.UNAVAILABLE)
                : means.answers().page(request, 503, new FormPages.unavailable(HeldForm.of(request.request(), form)));
    }

    private Answer problem(GatewayProblem problem) {
        return means.answers().problem(request, problem.problem());
    }

    private ArrivingBody arrivingBody() {
        return new ArrivingBody(
                request.request(), means.settings().longestBody().asLongValue(), () -> stop(GatewayProblem.TOO_LARGE));
    }

    private boolean hasBody() {
        var headers = request.request().headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
