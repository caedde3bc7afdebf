/** Where operators find what this service could not apply. */
@NullMarked
package care.accord.aftercare.operations;

import org.jspecify.annotations.NullMarked;
