/** What an operator sees of events that could not be applied, and does about them. Ids, kinds and causes only: no content. */
@NullMarked
package care.accord.kit.operations;

import org.jspecify.annotations.NullMarked;
