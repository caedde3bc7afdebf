/** The duty of an approved mental health professional: why they open a record, and for how long. */
@NullMarked
package care.accord.aftercare.duty;

import org.jspecify.annotations.NullMarked;
