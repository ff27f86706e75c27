/** Where tables live: one small interface over an embedded file or a cloud warehouse. */
@NullMarked
package org.backcourt.warehouse;

import org.jspecify.annotations.NullMarked;
