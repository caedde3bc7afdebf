/** How a program begins: what is wrong with its settings or with what it leans on is said before it serves, in one sentence each. */
@NullMarked
package care.accord.web.start;

import org.jspecify.annotations.NullMarked;
