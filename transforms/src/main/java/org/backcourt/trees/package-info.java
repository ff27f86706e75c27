/** Boosted trees that were trained elsewhere, read from their file and evaluated in plain Java. */
@NullMarked
package org.backcourt.trees;

import org.jspecify.annotations.NullMarked;
