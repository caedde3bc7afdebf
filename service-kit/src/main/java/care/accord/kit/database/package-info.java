/** What a service knows of the database that it leans on. */
@NullMarked
package care.accord.kit.database;

import org.jspecify.annotations.NullMarked;
