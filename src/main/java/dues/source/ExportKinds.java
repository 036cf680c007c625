package dues.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The kinds of exports there are: every class of this package and those below it that is called
 * {@code …Export} and is an {@link ExportKind}. A kind is registered by being there.
 */
public final class ExportKinds {

  private static final String CLASSES = "classpath*:dues/source/**/*Export.class";

  private static final List<ExportKind> ALL = find();

  private ExportKinds() {}

  /** In the order of their names. */
  public static List<ExportKind> all() {
    return ALL;
  }

  /** The kind of a name, in any case; throws IllegalArgumentException where there is none. */
  public static ExportKind of(String name) {
    String word = name.toLowerCase(Locale.ROOT).replace('-', '_');
    return ALL.stream()
        .filter(kind -> kind.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  static String names() {
    return ALL.stream().map(ExportKind::name).collect(Collectors.joining(", "));
  }

  private static List<ExportKind> find() {
    try {
      Resource[] classes = new PathMatchingResourcePatternResolver().getResources(CLASSES);
      return Arrays.stream(classes)
          .flatMap(found -> kind(found).stream())
          .sorted(Comparator.comparing(ExportKind::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ExportKind> kind(Resource found) {
    try {
      String path = found.getURL().getPath();
      String name = path.substring(path.lastIndexOf("dues/source/"), path.length() - 6);
      Class<?> type = Class.forName(name.replace('/', '.'));
      if (!ExportKind.class.isAssignableFrom(type)) {
        return Optional.empty();
      }
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return Stream.of(constructor.newInstance()).map(ExportKind.class::cast).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(found + " is no kind of export that can be made", e);
    }
  }
}
