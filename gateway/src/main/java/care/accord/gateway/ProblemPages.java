package care.accord.gateway;

import care.accord.web.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What a person sees when the gateway says no. */
@CheckedTemplate
final class ProblemPages {

    private ProblemPages() {}

    /** templates/ProblemPages/refused.html. */
    record refused(Problem problem) implements TemplateInstance {}
}
