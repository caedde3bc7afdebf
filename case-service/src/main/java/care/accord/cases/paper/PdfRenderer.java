package care.accord.cases.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Makes a tagged PDF (PDF/UA-1) of a page: without what only a screen has, in the style of {@code paper.css}, with embedded
 * fonts. It fetches nothing, whatever the page names.
 */
final class PdfRenderer {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

    /** Of the screen only. */
    private static final String LEFT_OUT =
            "script, link, meta, style, img, form, nav, body > header, body > footer, .govuk-skip-link, .govuk-back-link, "
                    + ".govuk-button, .govuk-visually-hidden, .accord-no-print";

    private final String style;

    PdfRenderer() {
        // What it would log names addresses and texts of the page.
        XRLog.setLoggingEnabled(false);
        style = read("/paper/paper.css");
    }

    byte[] render(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(() -> open(FONTS + ".ttf"), "DejaVu", 400, FontStyle.NORMAL, true)
                .useFont(() -> open(FONTS + "-Bold.ttf"), "DejaVu", 700, FontStyle.NORMAL, true)
                .withProducer("Accord")
                .withW3cDocument(new W3CDom().fromJsoup(forPaper(html)), null)
                .toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private Document forPaper(String html) {
        var page = Jsoup.parse(html);
        var title = page.title();
        page.select(LEFT_OUT).remove();
        page.select("a").unwrap();
        page.head().appendElement("meta").attr("name", "description").attr("content", title);
        page.head().appendElement("style").appendText(style);
        return page;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(PdfRenderer.class.getResourceAsStream(resource), resource);
    }

    private static String read(String resource) {
        try (var stream = open(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
