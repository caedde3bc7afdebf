/** What a steward settles, and how. */
@NullMarked
package care.accord.cases.steward.model;

import org.jspecify.annotations.NullMarked;
