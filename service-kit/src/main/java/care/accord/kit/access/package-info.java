/** Who may see whom: one policy for pages, lists, counts, searches, exports and events alike. */
@NullMarked
package care.accord.kit.access;

import org.jspecify.annotations.NullMarked;
