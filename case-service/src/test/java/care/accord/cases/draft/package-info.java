/** Drafts, through HTTP. */
@NullMarked
package care.accord.cases.draft;

import org.jspecify.annotations.NullMarked;
