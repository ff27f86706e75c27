/** Proving the rules: known corruptions, and which rule catches each. */
@NullMarked
package org.backcourt.validation.prove;

import org.jspecify.annotations.NullMarked;
