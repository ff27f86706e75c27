package org.backcourt.simulator.play;

import java.util.List;
import org.backcourt.simulator.roster.Player;

/** The ten players on the floor: five of each team. */
public record Floor(List<Player> away, List<Player> home) {}
