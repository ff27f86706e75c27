/** Systems that expect points: pure functions of what is known of a player before his game. */
@NullMarked
package org.backcourt.forecast;

import org.jspecify.annotations.NullMarked;
