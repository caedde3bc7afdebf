package care.accord.partnership.body;

import care.accord.contracts.BodyCode;
import care.accord.contracts.BodyType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A legal body: a council, an NHS body or another that can be party to an agreement. */
@Entity
public class Body {

    @Id
    private UUID id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private BodyType type;

    private Instant registeredAt;

    protected Body() {}

    public Body(UUID id, BodyCode code, String name, BodyType type, Instant registeredAt) {
        this.id = id;
        this.code = code.value();
        this.name = name;
        this.type = type;
        this.registeredAt = registeredAt;
    }

    public BodyRegistered registered(LocalDate on) {
        return new BodyRegistered(id, code(), name, type, on);
    }

    public UUID id() {
        return id;
    }

    public BodyCode code() {
        return new BodyCode(code);
    }

    public String name() {
        return name;
    }

    public BodyType type() {
        return type;
    }
}
