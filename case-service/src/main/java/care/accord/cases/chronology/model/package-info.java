/** What the entries of the ledger say about a person, in words. */
@NullMarked
package care.accord.cases.chronology.model;

import org.jspecify.annotations.NullMarked;
