/** Taking what another system sends of its people and requests. */
@NullMarked
package care.accord.cases.sync.usecase;

import org.jspecify.annotations.NullMarked;
