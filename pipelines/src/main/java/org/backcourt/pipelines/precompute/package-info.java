/** Phase precompute: what recent games amount to before a date. */
@NullMarked
package org.backcourt.pipelines.precompute;

import org.jspecify.annotations.NullMarked;
