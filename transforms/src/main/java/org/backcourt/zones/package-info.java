/** Where players shoot and where teams defend, over their latest games before a date. */
@NullMarked
package org.backcourt.zones;

import org.jspecify.annotations.NullMarked;
