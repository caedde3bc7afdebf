/** What is due of a case, by when, and how pressing that is. */
@NullMarked
package care.accord.cases.due.model;

import org.jspecify.annotations.NullMarked;
