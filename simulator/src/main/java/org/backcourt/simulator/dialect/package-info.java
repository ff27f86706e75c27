/** Domain events in each source's own words: the rows of the raw tables. */
@NullMarked
package org.backcourt.simulator.dialect;

import org.jspecify.annotations.NullMarked;
