/** Training on published tables: folds in time, trees, baselines, alarms, cards. */
@NullMarked
package org.backcourt.models;

import org.jspecify.annotations.NullMarked;
