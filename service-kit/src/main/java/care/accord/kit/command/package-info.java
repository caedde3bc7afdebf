/** The runs of a service: serve, migrate, verify-trail. */
@NullMarked
package care.accord.kit.command;

import org.jspecify.annotations.NullMarked;
