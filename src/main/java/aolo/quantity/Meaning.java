package aolo.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of a parameter record that is not a number means: text, choice, record or list. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Meaning {
    /** One line: what the component is. */
    String value();

    /** What kind of text it is, where it is a text. */
    TextKind text() default TextKind.NAME;
}
