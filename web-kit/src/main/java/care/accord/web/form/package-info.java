/** What a person typed, kept as typed, and what has to be put right about it. */
@NullMarked
package care.accord.web.form;

import org.jspecify.annotations.NullMarked;
