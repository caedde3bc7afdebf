/** How a program that is told to stop lets go of those who still ask it. */
@NullMarked
package care.accord.web.stopping;

import org.jspecify.annotations.NullMarked;
