package aolo.radio;

/** Energy of the user's device for one request. Pure function; any thread. */
public final class DeviceEnergy {
    private DeviceEnergy() {}

    /**
     * Joules from sending the prompt until the last bit: sending, receiving, and waiting for the rest.
     *
     * @param uplinkSeconds on the air with the prompt
     * @param downlinkSeconds on the air with the answer
     * @param totalSeconds latency of the request, at least the sum of both
     */
    public static double joules(
            DeviceParameters device, double uplinkSeconds, double downlinkSeconds, double totalSeconds) {
        double waiting = Math.max(0, totalSeconds - uplinkSeconds - downlinkSeconds);
        return device.sendWatts() * uplinkSeconds
                + device.receiveWatts() * downlinkSeconds
                + device.waitWatts() * waiting;
    }
}
