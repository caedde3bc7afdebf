@NullMarked
package care.accord.local.sample;

import org.jspecify.annotations.NullMarked;
