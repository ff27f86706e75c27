/** Teams' games: offence and defence lines. */
@NullMarked
package org.backcourt.team;

import org.jspecify.annotations.NullMarked;
