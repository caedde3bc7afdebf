/** What becomes of each field that another system sends. */
@NullMarked
package care.accord.cases.sync.model;

import org.jspecify.annotations.NullMarked;
