/** The rules of a case. */
@NullMarked
package care.accord.cases.episode.model;

import org.jspecify.annotations.NullMarked;
