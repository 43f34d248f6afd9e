package org.tifa.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a record of configuration: a component {@code splitBytes} takes the key {@code
 * split-bytes}, a record component takes the object of its name. Every problem met is added to a
 * list, so that all are reported together.
 */
final class RecordBinder {
  private final List<String> problems = new ArrayList<>();

  /** Problems so far, one line each. */
  List<String> problems() {
    return problems;
  }

  /**
   * The record, or null if a problem below {@code path} was met.
   *
   * @param config the object whose keys are the components
   * @param path of that object, for messages
   */
  <R extends Record> R bind(Config config, String path, Class<R> type) {
    int before = problems.size();
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(config, path, components[i]);
    }
    if (problems.size() > before) {
      return null;
    }
    return construct(type, path, components, values);
  }

  private <R extends Record> R construct(
      Class<R> type, String path, RecordComponent[] components, Object[] values) {
    try {
      Constructor<R> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException problem) {
        problem.getMessage().lines().forEach(line -> problems.add(path + "." + line));
        return null;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Config config, String parent, RecordComponent component) {
    String key = key(component.getName());
    return value(config, key, parent + "." + key, component.getType(), component.getGenericType());
  }

  /** The value of a key, or null if it is missing or of another kind. */
  private Object value(Config config, String key, String path, Class<?> type, Type generic) {
    try {
      return read(config, key, path, type, generic);
    } catch (ConfigException.Missing e) {
      problems.add("%s is missing: give it a value".formatted(path));
    } catch (ConfigException e) {
      String given = config.getValue(key).render(ConfigRenderOptions.concise());
      problems.add("%s is %s: it must be %s".formatted(path, given, kind(generic)));
    }
    return null;
  }

  private Object read(Config config, String key, String path, Class<?> type, Type generic) {
    if (type == int.class) {
      checkWhole(config, key);
      return config.getInt(key);
    }
    if (type == long.class) {
      checkWhole(config, key);
      return config.getLong(key);
    }
    if (type == double.class) {
      return config.getDouble(key);
    }
    if (type == boolean.class) {
      return config.getBoolean(key);
    }
    if (type == String.class) {
      return config.getString(key);
    }
    if (type == List.class) {
      return List.copyOf(config.getStringList(key));
    }
    if (type == Map.class) {
      return map(config.getObject(key), path, valueType(generic));
    }
    if (type.isRecord()) {
      return bind(config.getConfig(key), path, type.asSubclass(Record.class));
    }
    throw new IllegalStateException("no configuration of type " + generic);
  }

  /** HOCON would cut 1.5 down to 1. */
  private static void checkWhole(Config config, String key) {
    double number = config.getNumber(key).doubleValue();
    if (!Double.isFinite(number) || number != Math.rint(number)) {
      throw new ConfigException.WrongType(config.origin(), key + " is no whole number");
    }
  }

  private Map<String, Object> map(ConfigObject object, String path, Type valueType) {
    Class<?> type = valueType == String.class ? String.class : List.class;
    Map<String, Object> values = new TreeMap<>();
    for (String key : object.keySet()) {
      String quoted = ConfigUtil.joinPath(key);
      values.put(key, value(object.toConfig(), quoted, path + "." + key, type, valueType));
    }
    return values;
  }

  private static Type valueType(Type generic) {
    return ((ParameterizedType) generic).getActualTypeArguments()[1];
  }

  private static String kind(Type type) {
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    if (type == double.class) {
      return "a number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "a text";
    }
    return type.getTypeName().startsWith("java.util.List") ? "a list of texts" : "an object";
  }

  /** {@code splitBytes} → {@code split-bytes}. */
  static String key(String component) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c)) {
        key.append('-');
      }
      key.append(c);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
