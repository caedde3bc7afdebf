/** Sync as JSON, and its part of a person's page. */
@NullMarked
package care.accord.cases.sync.web;

import org.jspecify.annotations.NullMarked;
