/** Lays out, from what the build made, what goes into the container images: nothing here needs a container engine. */
@NullMarked
package care.accord.images;

import org.jspecify.annotations.NullMarked;
