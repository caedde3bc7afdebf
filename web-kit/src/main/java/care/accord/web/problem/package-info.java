/** What goes wrong, said once: RFC 9457 problem details for programs, a GOV.UK page for people. */
@NullMarked
package care.accord.web.problem;

import org.jspecify.annotations.NullMarked;
