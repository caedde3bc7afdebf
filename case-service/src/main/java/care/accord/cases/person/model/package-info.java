/** Who a person is, and which rules hold for it. */
@NullMarked
package care.accord.cases.person.model;

import org.jspecify.annotations.NullMarked;
