/** Where rows wait to be audited, and how a step may leave them there itself. */
@NullMarked
package org.backcourt.staging;

import org.jspecify.annotations.NullMarked;
