/** Whether the council owes a person an independent advocate (Care Act 2014 s67). */
@NullMarked
package care.accord.cases.advocacy.model;

import org.jspecify.annotations.NullMarked;
