/** Rows as the sources deliver them: their ids, their spellings, their gaps. */
@NullMarked
package org.backcourt.row.raw;

import org.jspecify.annotations.NullMarked;
