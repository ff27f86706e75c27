package org.backcourt.forecast;

/** What a system says of a player: points, or why it says none. */
public sealed interface Answer permits Forecast, Silence {}
