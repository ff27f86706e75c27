/** Rules as data: what YAML can say, read strictly, and which rules hold for which table. */
@NullMarked
package org.backcourt.validation.rules;

import org.jspecify.annotations.NullMarked;
