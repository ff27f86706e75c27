/** What a validation found, in the forms that other programs read. */
@NullMarked
package org.backcourt.launcher.alert;

import org.jspecify.annotations.NullMarked;
