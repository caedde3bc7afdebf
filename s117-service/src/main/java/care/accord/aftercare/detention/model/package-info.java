/** What a recorded detention is, and whether it brings after-care. */
@NullMarked
package care.accord.aftercare.detention.model;

import org.jspecify.annotations.NullMarked;
