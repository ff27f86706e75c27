/** What Google's libraries may say of the requests they make. */
@NullMarked
package org.backcourt.cloud.transport;

import org.jspecify.annotations.NullMarked;
