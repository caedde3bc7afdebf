/** The rules of who a person is. */
@NullMarked
package care.accord.cases.person.model;

import org.jspecify.annotations.NullMarked;
