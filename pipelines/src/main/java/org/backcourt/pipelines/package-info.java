/** One class per phase; each reads like the sentence gate, transform, stage, audit, publish. */
@NullMarked
package org.backcourt.pipelines;

import org.jspecify.annotations.NullMarked;
