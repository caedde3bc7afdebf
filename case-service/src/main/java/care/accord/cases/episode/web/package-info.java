/** Cases as JSON. */
@NullMarked
package care.accord.cases.episode.web;

import org.jspecify.annotations.NullMarked;
