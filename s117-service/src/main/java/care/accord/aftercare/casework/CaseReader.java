package care.accord.aftercare.casework;

import care.accord.contracts.Envelope;
import care.accord.kit.events.EventReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads one type of event of case-service into a record of the few fields that are used here. */
abstract class CaseReader<B> implements EventReader {

    private final ObjectMapper json;
    private final String type;
    private final Class<B> body;

    CaseReader(ObjectMapper json, String type, Class<B> body) {
        this.json = json;
        this.type = type;
        this.body = body;
    }

    abstract void heard(B body, Envelope envelope);

    @Override
    public final String type() {
        return type;
    }

    @Override
    public final void apply(Envelope envelope, JsonNode data) {
        heard(json.convertValue(data, body), envelope);
    }
}
