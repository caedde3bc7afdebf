/** The drafts of whoever is at home. */
@NullMarked
package care.accord.cases.draft;

import org.jspecify.annotations.NullMarked;
