/** What holds for the whole suite: the acceptance table, and in the tests the stack driven from outside. */
@NullMarked
package care.accord.acceptance;

import org.jspecify.annotations.NullMarked;
