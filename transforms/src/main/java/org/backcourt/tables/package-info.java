/** The contracts of all tables, and finding them by name. */
@NullMarked
package org.backcourt.tables;

import org.jspecify.annotations.NullMarked;
