/** The advocacy check, one sentence each. */
@NullMarked
package care.accord.cases.advocacy.model;

import org.jspecify.annotations.NullMarked;
