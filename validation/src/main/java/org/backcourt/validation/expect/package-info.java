/** What must be there, from the schedule and the rosters. */
@NullMarked
package org.backcourt.validation.expect;

import org.jspecify.annotations.NullMarked;
