package care.accord.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of a compacted topic, where each record is the whole present state of its key. */
public interface StateReader {

    String topic();

    /** @param state null when the key is to be forgotten */
    void apply(String key, @Nullable JsonNode state);
}
