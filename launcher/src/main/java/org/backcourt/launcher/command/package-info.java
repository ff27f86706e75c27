/** One class a command. */
@NullMarked
package org.backcourt.launcher.command;

import org.jspecify.annotations.NullMarked;
