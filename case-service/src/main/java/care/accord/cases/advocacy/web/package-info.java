/** The advocacy check as JSON and as a page. */
@NullMarked
package care.accord.cases.advocacy.web;

import org.jspecify.annotations.NullMarked;
