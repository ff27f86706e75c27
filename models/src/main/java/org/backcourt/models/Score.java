package org.backcourt.models;

import org.backcourt.models.Errors.Interval;

/** A mean of something, with its interval, under a name. */
public record Score(String name, Interval value) {}
