/** The feed of what happened in casework. */
@NullMarked
package care.accord.cases.changes.web;

import org.jspecify.annotations.NullMarked;
