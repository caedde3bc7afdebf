package care.accord.gateway.reference;

import care.accord.gateway.route.Access;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The API of this gateway, read once, when somebody first asks. */
@Singleton
class Reference {

    private final String description;
    private final List<Chapter> chapters;

    Reference() {
        var joint = JoinedDescription.of(Part.ofThisGateway());
        description = joint.toString();
        chapters = new ReferenceReader(joint, Access.ofThisGateway()).chapters();
    }

    /** OpenAPI 3.1 as JSON. */
    String description() {
        return description;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    Optional<Operation> operation(String id) {
        return chapters.stream()
                .flatMap(chapter -> chapter.operations().stream())
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }
}
