/** The page around every page, the components on it, and how dates and numbers are shown. */
@NullMarked
package care.accord.web.layout;

import org.jspecify.annotations.NullMarked;
