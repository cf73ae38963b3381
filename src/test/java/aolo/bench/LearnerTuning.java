package aolo.bench;

import aolo.rl.LearnerParameters;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Changes learner parameters by {@code key=value} words; keys are record components, nested ones with a dot. */
final class LearnerTuning {
    private LearnerTuning() {}

    static LearnerParameters apply(LearnerParameters start, String[] words, int from) {
        LearnerParameters parameters = start;
        for (String word : Arrays.copyOfRange(words, from, words.length)) {
            String[] pair = word.split("=");
            parameters = with(parameters, pair[0], pair[1]);
        }
        return parameters;
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R record, String key, String value) {
        try {
            int dot = key.indexOf('.');
            String name = dot < 0 ? key : key.substring(0, dot);
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            boolean found = false;
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(record);
                if (components[i].getName().equals(name)) {
                    found = true;
                    values[i] = dot < 0
                            ? parse(components[i].getType(), value)
                            : with((Record) values[i], key.substring(dot + 1), value);
                }
            }
            if (!found) {
                throw new IllegalArgumentException("no parameter " + key);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(key + "=" + value, e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object parse(Class<?> type, String value) {
        if (type == int.class) {
            return Integer.parseInt(value);
        }
        if (type == double.class) {
            return Double.parseDouble(value);
        }
        if (type == boolean.class) {
            return Boolean.parseBoolean(value);
        }
        return Enum.valueOf((Class<? extends Enum>) type, value);
    }
}
