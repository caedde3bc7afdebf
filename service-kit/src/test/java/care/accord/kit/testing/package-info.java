/** Fixtures for the feature tests of every service. */
@NullMarked
package care.accord.kit.testing;

import org.jspecify.annotations.NullMarked;
