/** The feature vector: which features there are, in which order, with which defaults. */
@NullMarked
package org.backcourt.features;

import org.jspecify.annotations.NullMarked;
