package care.accord.acceptance.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a guide shows as the answer to commands. */
sealed interface Answer {

    record None() implements Answer {}

    record Text(List<String> lines) implements Answer {}

    record Json(JsonNode shown) implements Answer {}

    /** @param language of the block; any but {@code json} and {@code text} is no answer */
    static Answer of(String language, String block) {
        return switch (language) {
            case "json" -> new Json(Loosely.parse(block));
            case "text" -> new Text(block.lines().map(String::strip).toList());
            default -> new None();
        };
    }
}
