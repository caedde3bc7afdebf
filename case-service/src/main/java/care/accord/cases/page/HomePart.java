package care.accord.cases.page;

import care.accord.kit.actor.Act;
import java.util.List;

/** What another feature adds to the home page: a bean of that feature, which applies the access policy itself. */
public interface HomePart {

    /** The heading of the part. */
    String title();

    /** What the part says when there is nothing to list. */
    String whenEmpty();

    /** Newest first; called in a transaction. */
    List<Line> lines(Act act);
}
