package care.accord.gateway.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named form of JSON.
 *
 * @param kind what it is, where it is no object with members
 */
record Schema(String name, @Nullable String description, Kind kind, List<Field> members) {}
