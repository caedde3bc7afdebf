package care.accord.gateway.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Pages that give a person the form back that could not be delivered. */
@CheckedTemplate
final class FormPages {

    private FormPages() {}

    /** templates/FormPages/signedOut.html. */
    record signedOut(HeldForm form) implements TemplateInstance {}

    /** templates/FormPages/unavailable.html. */
    record unavailable(HeldForm form) implements TemplateInstance {}
}
