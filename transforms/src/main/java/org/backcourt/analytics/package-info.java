/** The pass over games from which all game tables come. */
@NullMarked
package org.backcourt.analytics;

import org.jspecify.annotations.NullMarked;
