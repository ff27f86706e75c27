/**
 * Measures the command as a user runs it, process by process, against a program in SQL that
 * computes the same tables; {@code benchmarks/run} starts it.
 */
@NullMarked
package org.backcourt.benchmark;

import org.jspecify.annotations.NullMarked;
