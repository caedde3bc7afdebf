package care.accord.cases.assessment.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How a page answers: with itself, or with where to go next. */
final class Answer {

    private Answer() {}

    static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    /** The address stays relative: the gateway's own name is not known here. */
    static Response seeOther(String address) {
        return Response.status(303).header(HttpHeaders.LOCATION, address).build();
    }
}
