/** Judging staged rows before anybody can read them. */
@NullMarked
package org.backcourt.validation.audit;

import org.jspecify.annotations.NullMarked;
