package care.accord.cases.paper;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with a page as a PDF. The fonts and the renderer are loaded with the first one that somebody asks for. */
@ApplicationScoped
public class Paper {

    public static final String PDF = "application/pdf";

    private final PdfRenderer renderer = new PdfRenderer();

    /**
     * @param page the template that the screen shows, with a {@code printHeader}
     * @param fileName what a browser saves it as, without the ending; nothing that names a person
     */
    public Response print(TemplateInstance page, String fileName) {
        return Response.ok(renderer.render(page.render()), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + ".pdf\"")
                .build();
    }
}
