/**
 * Sample data of a real partnership's shape (Oxfordshire's, scrutiny report of February 2020): who works there and what
 * they work on is planned without any Accord, and then entered through the public API by those people themselves.
 */
@NullMarked
package care.accord.local.sample;

import org.jspecify.annotations.NullMarked;
