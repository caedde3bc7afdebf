/** The whole of Accord, running, and the ways in which tests and drills speak to it. */
@NullMarked
package care.accord.acceptance.suite;

import org.jspecify.annotations.NullMarked;
