package aolo.report;

import aolo.world.Bill;
import aolo.world.BillReport;
import aolo.world.SavedPercent;
import java.util.Locale;

/** What is saved, bill by bill, and how far the policy is from its bounds, for a person. */
public final class BillText {
    private BillText() {}

    public static String of(BillReport bills, SavedPercent saved) {
        StringBuilder text = new StringBuilder();
        for (Bill bill : Bill.values()) {
            String first = bill == Bill.BILLED ? "saved" : "";
            text.append(String.format(
                    Locale.ROOT,
                    "%-13s %5.1f %% %-6s (%s)%n",
                    first,
                    saved.of(bill),
                    bill.key(),
                    bill.meaning()));
        }
        return text.append(gap(bills)).toString();
    }

    private static String gap(BillReport bills) {
        String minimised = bills.accounting().name().toLowerCase(Locale.ROOT)
                + (bills.makingCounts() || bills.accounting() == aolo.world.Accounting.CAUSED ? "" : " without making");
        String informed = bills.gapToInformedPercent().isPresent()
                ? String.format(
                        Locale.ROOT, "%.1f %% above the informed, ", bills.gapToInformedPercent().getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "gap           %s%.1f %% above the clairvoyant bound, request by request (minimised: %s)%n",
                informed,
                bills.gapToClairvoyantPercent(),
                minimised);
    }
}
