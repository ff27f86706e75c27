/** How healthy a date is: the legacy score, and one that asks only for what is to be expected. */
@NullMarked
package org.backcourt.validation.health;

import org.jspecify.annotations.NullMarked;
