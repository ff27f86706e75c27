/** The backcourt command: its options, its output, its exit codes. */
@NullMarked
package org.backcourt.launcher;

import org.jspecify.annotations.NullMarked;
