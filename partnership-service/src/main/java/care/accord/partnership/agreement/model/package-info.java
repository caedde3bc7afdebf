/** What an agreement is, which moves it can make and how its term is counted. */
@NullMarked
package care.accord.partnership.agreement.model;

import org.jspecify.annotations.NullMarked;
