/** Reading a case as somebody with a relationship. */
@NullMarked
package care.accord.cases.episode.usecase;

import org.jspecify.annotations.NullMarked;
