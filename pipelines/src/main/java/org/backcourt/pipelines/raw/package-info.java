/** Raw tables, from files. */
@NullMarked
package org.backcourt.pipelines.raw;

import org.jspecify.annotations.NullMarked;
