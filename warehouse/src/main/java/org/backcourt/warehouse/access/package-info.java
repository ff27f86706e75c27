/** Opening the warehouse that an address names, whichever kind it is. */
@NullMarked
package org.backcourt.warehouse.access;

import org.jspecify.annotations.NullMarked;
