/** A small application that shows every component and fails in every way. */
@NullMarked
package care.accord.web;

import org.jspecify.annotations.NullMarked;
