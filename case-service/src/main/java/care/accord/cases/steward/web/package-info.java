/** The steward's pages. */
@NullMarked
package care.accord.cases.steward.web;

import org.jspecify.annotations.NullMarked;
