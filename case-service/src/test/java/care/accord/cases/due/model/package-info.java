/** Tests of what is due. */
@NullMarked
package care.accord.cases.due.model;

import org.jspecify.annotations.NullMarked;
