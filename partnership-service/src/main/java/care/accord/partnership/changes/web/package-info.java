/** The feed of what happened to agreements. */
@NullMarked
package care.accord.partnership.changes.web;

import org.jspecify.annotations.NullMarked;
