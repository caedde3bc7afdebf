/** What is done with people: register, change, guard, find, open. */
@NullMarked
package care.accord.cases.person.usecase;

import org.jspecify.annotations.NullMarked;
