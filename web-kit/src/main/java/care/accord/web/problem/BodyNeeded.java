package care.accord.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;

/**
 * A resource that reads JSON never sees null: nothing, or the word null, is refused before it. A form that is broken or in an
 * unknown encoding is refused as well; Quarkus would fail on it.
 */
@Provider
class BodyNeeded implements ReaderInterceptor {

    private final Problems problems;

    BodyNeeded(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        var body = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(reading.getMediaType())
                ? form(reading)
                : reading.proceed();
        if (body == null && MediaType.APPLICATION_JSON_TYPE.isCompatible(reading.getMediaType())) {
            throw new WebApplicationException(problems.answer(
                    Problem.of(400, "body-missing", "Body missing").withDetail("Send a JSON object.")));
        }
        return body;
    }

    private @Nullable Object form(ReaderInterceptorContext reading) throws IOException {
        try {
            return reading.proceed();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new WebApplicationException(
                    problems.answer(Problem.of(400, "form-unreadable", "The form could not be read")
                            .withDetail("Go back to the form and send it again.")));
        } catch (UnsupportedEncodingException e) {
            throw new WebApplicationException(
                    problems.answer(HttpProblems.of(415).withDetail("Send the form in UTF-8.")));
        }
    }
}
