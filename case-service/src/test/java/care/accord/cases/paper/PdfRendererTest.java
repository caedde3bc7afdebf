package care.accord.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cases.PrintedPages;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    private static final String HEAD = """
            <section class="accord-print-header"><p>OFFICIAL-SENSITIVE A document</p><p>Ash Quince, NHS number 999 000 0018</p></section>""";

    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void every_page_has_the_head_and_says_which_of_how_many_it_is() {
        var pages = render("<p>" + "A sentence of some length, as people write them. ".repeat(250) + "</p>");

        assertThat(pages.count()).isGreaterThan(2);
        for (int page = 1; page <= pages.count(); page++) {
            assertThat(pages.text(page))
                    .contains("OFFICIAL-SENSITIVE", "999 000 0018", "Page " + page + " of " + pages.count());
        }
    }

    @Test
    void it_is_tagged_has_a_title_and_a_language_and_holds_its_fonts() {
        var pages = render("<h1>A document</h1><p>Jürgen Łukasz, <strong>Зоя</strong>, Ελένη</p>");

        assertThat(pages.title()).isEqualTo("A document");
        assertThat(pages.language()).isEqualTo("en");
        assertThat(pages.metadata()).contains("<pdfuaid:part>1</pdfuaid:part>");
        assertThat(pages.tags()).contains("Document", "H1", "P");
        assertThat(pages.fontsNotEmbedded()).isEmpty();
        assertThat(pages.text(1)).contains("Jürgen Łukasz", "Зоя", "Ελένη");
    }

    @Test
    void what_only_a_screen_has_is_left_out() {
        var pages = render("""
                <p><a href="/cases">A link</a></p><form><button>Send</button></form><nav>Menu</nav>
                <p class="accord-no-print">Use your browser</p><script>alert(1)</script>""");

        assertThat(pages.text(1))
                .contains("A link")
                .doesNotContain("Send")
                .doesNotContain("Menu")
                .doesNotContain("browser")
                .doesNotContain("alert");
        assertThat(pages.links()).isZero();
    }

    @Test
    void what_people_wrote_is_text_and_nothing_else() {
        assertThat(render("<p>They said &lt;b&gt;no&lt;/b&gt; &amp;amp; left</p>")
                        .text(1))
                .contains("They said <b>no</b> &amp; left");
    }

    @Test
    void nothing_is_fetched_whatever_the_page_names() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var elsewhere = "http://localhost:" + server.getAddress().getPort() + "/x";
            render("""
                    <img src="%1$s.png"><link rel="stylesheet" href="%1$s.css"><object data="%1$s.svg"></object>
                    <p style="background: url(%1$s.gif); font-family: Other">Text</p>
                    <style>@import "%1$s.css"; @font-face { font-family: Other; src: url(%1$s.ttf) }</style>""".formatted(elsewhere));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private PrintedPages render(String main) {
        return PrintedPages.of(renderer.render("""
                <!DOCTYPE html><html lang="en"><head><title>A document</title></head><body>%s<main>%s</main></body></html>""".formatted(HEAD, main)));
    }
}
