/** Who is acting, for which body, and under which law: every write carries the answer. */
@NullMarked
package care.accord.kit.actor;

import org.jspecify.annotations.NullMarked;
