package care.accord.kit.testing.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Whether a request was answered as it should be: done, or refused in words. */
record Verdict(Sent sent, HttpResponse<byte[]> answer) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int SHOWN = 300;

    /** What is wrong with the answer; empty when it is as it should be. */
    Optional<String> fault() {
        var status = answer.statusCode();
        if (status < 400) {
            return Optional.empty();
        }
        var fault = status >= 500
                ? Optional.of("is a failure")
                : sent.address().startsWith("/api/") ? problemFault() : pageFault();
        return fault.map(what -> "%s\n  was answered %d, which %s: %s".formatted(sent, status, what, summary()));
    }

    private Optional<String> problemFault() {
        if (!isOf("application/problem+json")) {
            return Optional.of("is no problem");
        }
        try {
            var problem = JSON.readTree(answer.body());
            var complete = problem.path("status").asInt() == answer.statusCode()
                    && problem.path("type").asText().startsWith("https://")
                    && !problem.path("title").asText().isBlank()
                    && !problem.path("detail").asText().isBlank();
            return complete ? Optional.empty() : Optional.of("does not say what to do");
        } catch (IOException e) {
            return Optional.of("is no JSON");
        }
    }

    private Optional<String> pageFault() {
        if (!isOf("text/html")) {
            return Optional.of("is no page");
        }
        var page = Jsoup.parse(text());
        if (page.select("h1").isEmpty()) {
            return Optional.of("has no heading");
        }
        var form = PageForm.on(page, sent.address(), Map.of());
        return form.map(PageForm::texts).flatMap(this::lost);
    }

    private Optional<String> lost(Map<String, String> shown) {
        return sent.typed().entrySet().stream()
                .filter(typed -> shown.containsKey(typed.getKey()))
                .filter(typed -> !PageForm.shown(typed.getValue())
                        .equals(PageForm.shown(shown.getOrDefault(typed.getKey(), ""))))
                .map(typed -> "lost %s, which was typed into %s, and shows %s"
                        .formatted(
                                escaped(typed.getValue()),
                                typed.getKey(),
                                escaped(shown.getOrDefault(typed.getKey(), ""))))
                .findFirst();
    }

    private boolean isOf(String type) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith(type);
    }

    private String text() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String summary() {
        var text = isOf("text/html")
                ? Jsoup.parse(text()).select("h1, .govuk-error-summary li").text()
                : text();
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
