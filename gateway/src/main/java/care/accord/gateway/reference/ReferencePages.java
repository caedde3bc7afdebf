package care.accord.gateway.reference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/ReferencePages. */
@CheckedTemplate
final class ReferencePages {

    private ReferencePages() {}

    record contents(List<Chapter> chapters) implements TemplateInstance {}

    record operation(Operation operation) implements TemplateInstance {}
}
