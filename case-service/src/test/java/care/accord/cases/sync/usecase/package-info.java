/** Syncing people and requests, through HTTP. */
@NullMarked
package care.accord.cases.sync.usecase;

import org.jspecify.annotations.NullMarked;
