package care.accord.web.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that a person sees instead of problem details. */
@CheckedTemplate
final class ErrorPages {

    private ErrorPages() {}

    /** templates/ErrorPages/problem.html. */
    record problem(Problem problem) implements TemplateInstance {}
}
