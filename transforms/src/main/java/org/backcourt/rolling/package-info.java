/**
 * Features over windows of earlier games, declared beside the column they fill: a statistic, a
 * window, an aggregate, and how many games it takes.
 */
@NullMarked
package org.backcourt.rolling;

import org.jspecify.annotations.NullMarked;
