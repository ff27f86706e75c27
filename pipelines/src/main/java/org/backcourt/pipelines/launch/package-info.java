/** Running phases elsewhere: what the command asks of the module that knows the cloud. */
@NullMarked
package org.backcourt.pipelines.launch;

import org.jspecify.annotations.NullMarked;
