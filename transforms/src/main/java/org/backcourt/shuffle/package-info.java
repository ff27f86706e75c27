/** How rows meet: by season and in few keys, packed so that a runner copies little. */
@NullMarked
package org.backcourt.shuffle;

import org.jspecify.annotations.NullMarked;
