/** The one door: it signs people in, checks role by route, keeps the limits and passes everything else on, unread. */
@NullMarked
package care.accord.gateway;

import org.jspecify.annotations.NullMarked;
