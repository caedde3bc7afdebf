/** The feed of what happened in after-care. */
@NullMarked
package care.accord.aftercare.changes.web;

import org.jspecify.annotations.NullMarked;
