package aolo.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** Reads and replaces components of parameter records by name, so that inspector and tornado serve them all. Any thread. */
public final class Records {
    private Records() {}

    /** A copy of a record with one component replaced. Throws what the record's own constructor throws. */
    public static <R extends Record> R with(R record, String component, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean replaced = components[i].getName().equals(component);
            found |= replaced;
            arguments[i] = replaced ? value : get(record, components[i]);
        }
        if (!found) {
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no component " + component);
        }
        return construct(record, types, arguments);
    }

    /** The value of the component of this name; throws {@link IllegalArgumentException} if there is none. */
    public static Object get(Record record, String component) {
        for (RecordComponent each : record.getClass().getRecordComponents()) {
            if (each.getName().equals(component)) {
                return get(record, each);
            }
        }
        throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no component " + component);
    }

    /** The value of a component. */
    public static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        } catch (InvocationTargetException e) {
            throw rethrown(e);
        }
    }

    /** What is inside a component: the item of a list, the section that may be absent, else its own type. */
    static Class<?> inner(RecordComponent component) {
        boolean list = component.getType() == List.class;
        if (!list && component.getType() != Optional.class) {
            return component.getType();
        }
        Class<?> argument = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return list || argument.isRecord() ? argument : component.getType();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R construct(R record, Class<?>[] types, Object[] arguments) {
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return (R) constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw rethrown(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " cannot be built", e);
        }
    }

    private static RuntimeException rethrown(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return new IllegalStateException(e.getCause());
    }
}
