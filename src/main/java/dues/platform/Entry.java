package dues.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a sheet under its key, asked for by type. A value of the wrong type is a {@link
 * Violation} and answers with the default, so that the reader goes on and finds the rest. An empty
 * value (<code>start:</code>) counts as absent.
 */
public final class Entry {

  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "0");

  private final SheetFile file;
  private final String key;
  private final @Nullable Node node;
  private final int line;
  private @Nullable Section section;
  private @Nullable List<Entry> items;

  Entry(SheetFile file, String key, @Nullable Node node, int line) {
    this.file = file;
    this.key = key;
    this.node = isEmpty(node) ? null : node;
    this.line = line;
  }

  private static boolean isEmpty(@Nullable Node node) {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && Tag.NULL.equals(scalar.getTag());
  }

  @Nullable Node node() {
    return node;
  }

  /** The value in one form, whatever its spacing and quotes; it can be read as a sheet again. */
  public String canonical() {
    return Canonical.text(node);
  }

  public String key() {
    return key;
  }

  public int line() {
    return line;
  }

  public boolean isPresent() {
    return node != null;
  }

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Reports that the value is missing, if it is; goes on with the default. */
  public Entry required(String expected) {
    if (node == null) {
      violation("'" + key + "' is missing", expected, "Add the line " + key + ": …");
    }
    return this;
  }

  /** Reports something about this value. */
  public void violation(String what, String expected, String remedy) {
    file.violations().add(file.name(), line, what, expected, remedy);
  }

  /** The value's text as it is written: 06:00 is "06:00", ON is "ON". */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    if (node != null) {
      wrong(isMap() ? "a map" : "a list", "a single value");
    }
    return Optional.empty();
  }

  public String text(String fallback) {
    return text().orElse(fallback);
  }

  /**
   * A text that {@code parse} understands; its IllegalArgumentException or DateTimeException is a
   * violation.
   */
  public <T> Optional<T> parsed(String expected, Function<String, T> parse) {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(parse.apply(text));
              } catch (IllegalArgumentException | java.time.DateTimeException e) {
                wrong("'" + text + "'", expected);
                return Optional.empty();
              }
            });
  }

  public <T> T parsed(String expected, Function<String, T> parse, T fallback) {
    return parsed(expected, parse).orElse(fallback);
  }

  public boolean bool(boolean fallback) {
    return parsed("true or false", Entry::yesOrNo, fallback);
  }

  private static Boolean yesOrNo(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word) || NO.contains(word)) {
      return YES.contains(word);
    }
    throw new IllegalArgumentException(text);
  }

  /** A whole number with both bounds included. */
  public int integer(int fallback, int least, int most) {
    return parsed(
        "a whole number from " + least + " to " + most,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        },
        fallback);
  }

  /** A number with a decimal point. */
  public Optional<BigDecimal> decimal() {
    return parsed("a number such as 12.5", BigDecimal::new);
  }

  public BigDecimal decimal(BigDecimal fallback) {
    return decimal().orElse(fallback);
  }

  public Optional<LocalDate> date() {
    return parsed("a date such as 2026-10-31", LocalDate::parse);
  }

  /** One word of an enumeration, in any case. */
  public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
    return parsed("one of " + words(type), text -> constant(type, text));
  }

  public <E extends Enum<E>> E choice(Class<E> type, E fallback) {
    return choice(type).orElse(fallback);
  }

  /** Words of an enumeration; one word may stand without brackets. */
  public <E extends Enum<E>> List<E> choices(Class<E> type, List<E> fallback) {
    return node == null
        ? fallback
        : items().stream().flatMap(item -> item.choice(type).stream()).toList();
  }

  /** Texts; one text may stand without brackets. */
  public List<String> texts(List<String> fallback) {
    return node == null
        ? fallback
        : items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /**
   * The items of a list, each an entry of the same key on its own line; a single text is a list of
   * one.
   */
  public List<Entry> items() {
    List<Entry> known = items;
    if (known == null) {
      known = newItems();
      items = known;
    }
    return known;
  }

  private List<Entry> newItems() {
    List<Entry> list = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        list.add(new Entry(file, key, item, item.getStartMark().getLine() + 1));
      }
    } else if (node instanceof ScalarNode) {
      list.add(this);
    } else if (node != null) {
      wrong("a map", "a list such as [a, b]");
    }
    return list;
  }

  /** The value as a mapping, the same at every call; an absent one is empty. */
  public Section section() {
    Section known = section;
    if (known == null) {
      known = newSection();
      section = known;
    }
    return known;
  }

  private Section newSection() {
    if (node != null && !isMap()) {
      wrong(isList() ? "a list" : "'" + text("") + "'", "a map of keys to values");
      return file.newSection(new Entry(file, key, null, line));
    }
    return file.newSection(this);
  }

  /** Texts by free keys, in the order of the file. */
  public Map<String, String> textMap() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : section().all()) {
      entry.text().ifPresent(text -> texts.put(entry.key(), text));
    }
    return texts;
  }

  private void wrong(String found, String expected) {
    violation("'" + key + "' is " + found, expected, "");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}
