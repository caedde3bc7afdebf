/** Accord's pages in a real browser. */
@NullMarked
package care.accord.acceptance.browser;

import org.jspecify.annotations.NullMarked;
