/** Google Cloud as the product uses it; no other module knows a Google type. */
@NullMarked
package org.backcourt.cloud;

import org.jspecify.annotations.NullMarked;
