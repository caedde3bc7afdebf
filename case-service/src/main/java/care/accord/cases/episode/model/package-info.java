/** One case of one person: every state, every allowed move, and what must be assured before it. */
@NullMarked
package care.accord.cases.episode.model;

import org.jspecify.annotations.NullMarked;
