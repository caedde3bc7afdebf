package care.accord.aftercare.casework;

import care.accord.contracts.BodyCode;
import care.accord.contracts.Envelope;
import care.accord.kit.access.Relationships;
import care.accord.kit.access.Relationships.Holder;
import care.accord.kit.access.Relationships.Kind;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recording a request makes a relationship for the recorder, their team and the body that they recorded it for. */
@Singleton
class RequestReceivedReader extends CaseReader<RequestReceivedReader.Body> {

    private final Relationships relationships;

    RequestReceivedReader(ObjectMapper json, Relationships relationships) {
        super(json, "care.accord.case.request-received.v1", Body.class);
        this.relationships = relationships;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(UUID personId, @Nullable UUID teamId, String recorderSubject, BodyCode body) {}

    @Override
    void heard(Body body, Envelope envelope) {
        if (body.teamId() != null) {
            begin(body, Kind.REQUEST_TEAM, Holder.team(body.teamId()), envelope);
        }
        begin(body, Kind.REQUEST_RECORDER, Holder.workerIn(body.teamId(), body.recorderSubject()), envelope);
        begin(body, Kind.BODY, Holder.body(body.body()), envelope);
    }

    private void begin(Body body, Kind kind, Holder holder, Envelope envelope) {
        relationships.begin(body.personId(), kind, holder, null, envelope.recordedAt(), null);
    }
}
