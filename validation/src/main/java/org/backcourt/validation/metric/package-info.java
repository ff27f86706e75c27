/** Measuring: mergeable states of columns, one pass over everything published. */
@NullMarked
package org.backcourt.validation.metric;

import org.jspecify.annotations.NullMarked;
