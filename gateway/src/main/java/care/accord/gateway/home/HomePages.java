package care.accord.gateway.home;

import care.accord.gateway.GatewaySettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/HomePages. */
@CheckedTemplate
final class HomePages {

    private HomePages() {}

    /** For a person whose roles have no page to begin the day on. */
    record welcome() implements TemplateInstance {}

    record operations(List<Operations> services) implements TemplateInstance {}

    /** The statement that the Accessibility Regulations 2018 (SI 2018/952), reg 8, ask for. */
    record accessibility(GatewaySettings.AccessibilityStatement statement) implements TemplateInstance {}

    record signedIn() implements TemplateInstance {}

    record signedOut() implements TemplateInstance {}

    /** One service's page for operators. */
    record Operations(String service, String href) {}
}
