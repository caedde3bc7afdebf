/** Where people are kept and found. */
@NullMarked
package care.accord.cases.person.store;

import org.jspecify.annotations.NullMarked;
