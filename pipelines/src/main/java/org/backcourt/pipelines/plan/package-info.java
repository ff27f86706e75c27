/** What is missing or stale, and why. */
@NullMarked
package org.backcourt.pipelines.plan;

import org.jspecify.annotations.NullMarked;
