/** Flex Templates: their parameters, what describes them, and the program that a launch runs. */
@NullMarked
package org.backcourt.cloud.template;

import org.jspecify.annotations.NullMarked;
