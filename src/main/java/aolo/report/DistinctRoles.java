package aolo.report;

import aolo.figure.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gives everything in a chart looks of its own: the usual ones, or spare ones where these are taken. Of one chart; one thread. */
public final class DistinctRoles {
    private static final List<Role> SPARE = List.of(
            Role.PLAIN, Role.TD3, Role.PPO, Role.SERVER, Role.SAC_SB3, Role.SAC_LAGRANGIAN, Role.EMBODIED, Role.RANDOM,
            Role.LATENCY, Role.DEVICE, Role.QOE);

    private final Set<Role> taken = EnumSet.noneOf(Role.class);

    /** The usual role if it is free, else a spare one; when all are taken, {@link Role#PLAIN} again. */
    public Role take(Role usual) {
        Role role = taken.contains(usual)
                ? SPARE.stream().filter(spare -> !taken.contains(spare)).findFirst().orElse(Role.PLAIN)
                : usual;
        taken.add(role);
        return role;
    }
}
