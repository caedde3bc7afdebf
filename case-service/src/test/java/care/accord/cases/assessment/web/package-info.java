/** The assessment as somebody with a browser meets it. */
@NullMarked
package care.accord.cases.assessment.web;

import org.jspecify.annotations.NullMarked;
