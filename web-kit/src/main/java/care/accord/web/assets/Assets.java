package care.accord.web.assets;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Every asset of every page, read once from the webjars and from this jar.
 *
 * <p>The version in the address is a hash of all contents: it is the same in every service built from the same sources, so that
 * a page made by one is styled by what another serves.
 */
@Singleton
public class Assets {

    private final Map<String, Asset> assets;
    private final String version;

    /** One file, as it is and compressed. */
    public record Asset(String type, byte[] content, byte[] gzipped) {

        static Asset of(String type, String text) {
            var content = text.getBytes(StandardCharsets.UTF_8);
            return new Asset(type, content, gzip(content));
        }
    }

    public Assets() {
        var govuk = webjar("govuk-frontend") + "dist/govuk/govuk-frontend.min";
        var own = "META-INF/accord-assets/";
        assets = new TreeMap<>(Map.of(
                "govuk-frontend.css", Asset.of("text/css", inSystemTypeface(read(govuk + ".css"))),
                "govuk-frontend.js", Asset.of("text/javascript", withoutSourceMap(read(govuk + ".js"))),
                "htmx.js", Asset.of("text/javascript", read(webjar("htmx.org") + "dist/htmx.min.js")),
                "accord.css", Asset.of("text/css", read(own + "accord.css")),
                "accord.js", Asset.of("text/javascript", read(own + "accord.js")),
                "drafts.js", Asset.of("text/javascript", read(own + "drafts.js")),
                "session.js", Asset.of("text/javascript", read(own + "session.js")),
                "favicon.svg", Asset.of("image/svg+xml", read(own + "favicon.svg"))));
        version = hash(assets);
    }

    /** What pages put before a file's name: {@code /assets/{version}}. */
    public String address() {
        return "/assets/" + version;
    }

    public String version() {
        return version;
    }

    /** The file of that name, such as {@code accord.css}; null when there is none. */
    public @Nullable Asset find(String name) {
        return assets.get(name);
    }

    /** GDS Transport is licensed for service.gov.uk only: neither its files nor its name leave this class. */
    private static String inSystemTypeface(String css) {
        return withoutSourceMap(css.replaceAll("@font-face\\{[^}]*}", "")
                .replace(
                        "GDS Transport,arial,sans-serif",
                        "system-ui,-apple-system,\"Segoe UI\",Roboto,Arial,sans-serif"));
    }

    private static String withoutSourceMap(String text) {
        return text.replaceAll("(//|/\\*)# sourceMappingURL=.*", "");
    }

    /** The folder of a webjar on the classpath, whatever version the build chose. */
    private static String webjar(String name) {
        var about = new Properties();
        try (var in = open("META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/" + name + "/" + about.getProperty("version") + "/";
    }

    private static String read(String path) {
        try (var in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("Not on the classpath: " + path);
        }
        return in;
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(Map<String, Asset> assets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.content());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
