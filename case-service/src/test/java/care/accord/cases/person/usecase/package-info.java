/** What is done with people, through HTTP. */
@NullMarked
package care.accord.cases.person.usecase;

import org.jspecify.annotations.NullMarked;
