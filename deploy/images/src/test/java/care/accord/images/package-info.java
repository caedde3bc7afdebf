/** What can be said of the images without a container engine. */
@NullMarked
package care.accord.images;

import org.jspecify.annotations.NullMarked;
