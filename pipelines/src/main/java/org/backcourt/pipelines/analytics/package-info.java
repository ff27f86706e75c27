/** Phase analytics. */
@NullMarked
package org.backcourt.pipelines.analytics;

import org.jspecify.annotations.NullMarked;
