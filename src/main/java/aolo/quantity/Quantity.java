package aolo.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a number of a parameter record means, its unit and the range a scenario may give it. One annotation serves the
 * strict reader (refusals name range and unit), the JSON Schema, the inspector of the window and the documentation, so
 * these cannot disagree.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Quantity {
    /** Smallest value allowed. */
    double min();

    /** Largest value allowed. */
    double max();

    /** Unit as shown to a person: "m", "dBm", "W", "s", "tokens", "1" for a pure number. */
    String unit();

    /** One line: what the number is. */
    String meaning();

    /** Where default or range comes from; empty where it is the user's own choice. */
    String source() default "";
}
