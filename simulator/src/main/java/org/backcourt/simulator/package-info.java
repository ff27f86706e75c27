/** A deterministic league that stands in for the sources, faults included. */
@NullMarked
package org.backcourt.simulator;

import org.jspecify.annotations.NullMarked;
