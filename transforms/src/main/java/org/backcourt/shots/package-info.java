/** Where a shot came from, by coordinates or by what little else is known, and tallies by zone. */
@NullMarked
package org.backcourt.shots;

import org.jspecify.annotations.NullMarked;
