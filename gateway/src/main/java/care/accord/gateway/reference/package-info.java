/** The description of the whole API, joined from the services' own, and its pages for those who program against it. */
@NullMarked
package care.accord.gateway.reference;

import org.jspecify.annotations.NullMarked;
