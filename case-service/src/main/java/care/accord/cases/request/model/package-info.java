/** What was asked for a person, and what became of it. */
@NullMarked
package care.accord.cases.request.model;

import org.jspecify.annotations.NullMarked;
