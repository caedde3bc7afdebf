/** Feature tests of case-service and what they have in common. */
@NullMarked
package care.accord.cases;

import org.jspecify.annotations.NullMarked;
