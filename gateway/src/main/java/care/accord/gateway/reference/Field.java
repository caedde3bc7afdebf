package care.accord.gateway.reference;

import org.jspecify.annotations.Nullable;

/** One parameter, or one member of an object. */
record Field(
        String name, Kind kind, boolean required, @Nullable String note) {}
