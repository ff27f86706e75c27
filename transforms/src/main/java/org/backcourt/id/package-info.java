/**
 * The names of games, players and teams: one canonical form each, and the dialects they come in.
 */
@NullMarked
package org.backcourt.id;

import org.jspecify.annotations.NullMarked;
