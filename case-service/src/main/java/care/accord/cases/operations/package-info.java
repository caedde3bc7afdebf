/** Where operators find what this service could not apply. */
@NullMarked
package care.accord.cases.operations;

import org.jspecify.annotations.NullMarked;
