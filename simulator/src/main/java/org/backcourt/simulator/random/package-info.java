/** Randomness that depends on a seed and on names, on nothing else. */
@NullMarked
package org.backcourt.simulator.random;

import org.jspecify.annotations.NullMarked;
