/** Running phases on Dataflow. */
@NullMarked
package org.backcourt.cloud.dataflow;

import org.jspecify.annotations.NullMarked;
