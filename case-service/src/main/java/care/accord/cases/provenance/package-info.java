/** Which system each field of a record came from, and since when it is a worker's. */
@NullMarked
package care.accord.cases.provenance;

import org.jspecify.annotations.NullMarked;
