/** The published language: what every service means by the same word. Plain Java, no framework. */
@NullMarked
package care.accord.contracts;

import org.jspecify.annotations.NullMarked;
