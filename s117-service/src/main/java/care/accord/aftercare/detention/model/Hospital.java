package care.accord.aftercare.detention.model;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was detained, as it was given.
 *
 * @param site ODS site code, 3 to 9 capital letters or digits; kept as given and not checked against a reference table
 */
@Embeddable
public record Hospital(String name, @Nullable String site) {

    public static final int LONGEST_NAME = 200;

    /** The shape of every ODS site code. */
    public static final String SITE_PATTERN = "[A-Z0-9]{3,9}";
}
