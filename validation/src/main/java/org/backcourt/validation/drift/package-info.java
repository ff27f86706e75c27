/** What is unlike the same part of earlier seasons. */
@NullMarked
package org.backcourt.validation.drift;

import org.jspecify.annotations.NullMarked;
