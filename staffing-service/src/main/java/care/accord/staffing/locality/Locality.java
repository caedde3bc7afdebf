package care.accord.staffing.locality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A place that the partnership divides its area into. Its code never changes; a reorganisation adds localities. */
@Entity
public class Locality {

    /** Capitals, digits and hyphens, at most twenty. */
    public static final String CODE_PATTERN = "[A-Z0-9-]{1,20}";

    @Id
    private UUID id;

    private String code;
    private String name;
    private Instant registeredAt;

    protected Locality() {}

    public Locality(UUID id, String code, String name, Instant registeredAt) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.registeredAt = registeredAt;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
