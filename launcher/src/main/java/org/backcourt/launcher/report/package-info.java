/** The report: one self-contained page about what is published, what is not, and why. */
@NullMarked
package org.backcourt.launcher.report;

import org.jspecify.annotations.NullMarked;
