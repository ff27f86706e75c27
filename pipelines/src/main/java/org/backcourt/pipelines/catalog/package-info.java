/** Which phases there are. */
@NullMarked
package org.backcourt.pipelines.catalog;

import org.jspecify.annotations.NullMarked;
