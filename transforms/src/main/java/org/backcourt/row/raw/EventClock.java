package org.backcourt.row.raw;

import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** When an event happened: time left in its period, time gone, time since the event before. */
public record EventClock(
    @Column("Time left in the period as H:MM:SS, such as 0:11:43.") @Nullable String gameClock,
    @Column("Time left in the period in seconds, tenths in its last minute.")
        @Nullable Double gameClockSeconds,
    @Column("Time gone in the period as H:MM:SS.") @Nullable String elapsedTime,
    @Column("Time gone in the period in seconds.") @Nullable Double elapsedSeconds,
    @Column("Time since the event before as H:MM:SS.") @Nullable String playLength,
    @Column("Time since the event before in seconds.") @Nullable Double playLengthSeconds) {}
