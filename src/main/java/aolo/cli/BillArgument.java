package aolo.cli;

import aolo.world.Bill;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which bill is shown. */
final class BillArgument {
    @Option(
            names = "--bill",
            paramLabel = "BILL",
            defaultValue = "billed",
            converter = Key.class,
            completionCandidates = Key.class,
            description = {
                "billed (what requests carry by average shares), cell (everything the cell's meters count) or caused (what",
                "the decisions change at the meters). Default: ${DEFAULT-VALUE}."
            })
    Bill bill;

    /** Names of bills, as options have them. */
    static final class Key implements ITypeConverter<Bill>, Iterable<String> {
        @Override
        public Bill convert(String key) {
            try {
                return Bill.of(key);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Bill.values()).map(Bill::key).iterator();
        }
    }
}
