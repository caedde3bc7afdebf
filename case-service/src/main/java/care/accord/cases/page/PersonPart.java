package care.accord.cases.page;

import care.accord.kit.actor.Act;
import java.util.List;
import java.util.UUID;

/**
 * What another feature adds to a person's page: a bean of that feature. The page has checked and audited that the record may be
 * opened.
 */
public interface PersonPart {

    /** The heading of the part. */
    String title();

    /** What the part says when there is nothing to list. */
    String whenEmpty();

    /** Newest first; called in a transaction. */
    List<Line> lines(Act act, UUID personId);
}
