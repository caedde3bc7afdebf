@NullMarked
package care.accord.kubernetes;

import org.jspecify.annotations.NullMarked;
