/** Dates and seasons. */
@NullMarked
package org.backcourt.calendar;

import org.jspecify.annotations.NullMarked;
