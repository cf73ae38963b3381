package aolo.radio;

/** Energy of the user's device for one request. Pure function; any thread. */
public final class DeviceEnergy {
    private DeviceEnergy() {}

    /**
     * Joules from sending the prompt until the last bit: sending in the uplink's slots of the one time, receiving in the
     * downlink's of the other, and waiting for the rest.
     *
     * @param link says what share of the time is slots of each direction
     * @param uplinkSeconds on the air with the prompt
     * @param downlinkSeconds on the air with the answer
     * @param totalSeconds latency of the request, at least the sum of both
     */
    public static double joules(
            DeviceParameters device, Link link, double uplinkSeconds, double downlinkSeconds, double totalSeconds) {
        double sending = link.uplinkTimeShare() * uplinkSeconds;
        double receiving = link.downlinkTimeShare() * downlinkSeconds;
        double waiting = Math.max(0, totalSeconds - sending - receiving);
        return device.sendWatts() * sending
                + device.receiveWatts() * receiving
                + device.waitWatts() * waiting;
    }
}
