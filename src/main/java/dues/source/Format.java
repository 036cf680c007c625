package dues.source;

import dues.platform.Entry;
import dues.platform.Section;
import dues.source.value.DateFormats;
import dues.tabular.Layout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a source writes its files: what a kind of export usually does, and what a sheet says instead.
 *
 * @param quote around cells, or null where quotes are ordinary characters
 * @param decimal the decimal separator, a point or a comma
 * @param dateFormats patterns such as {@code dd.MM.yyyy} beside ISO 8601, which is always read;
 *     {@code unix} reads seconds since 1970
 * @param nullTokens texts that mean "nothing" beside the empty one
 */
public record Format(
    Charset charset,
    char delimiter,
    @Nullable Character quote,
    char decimal,
    List<String> dateFormats,
    Set<String> nullTokens) {

  /** UTF-8, comma, double quotes, decimal point, ISO dates. */
  public static final Format GENERIC =
      new Format(StandardCharsets.UTF_8, ',', '"', '.', List.of(), Set.of());

  public Format {
    dateFormats = List.copyOf(dateFormats);
    nullTokens = Set.copyOf(nullTokens);
  }

  /** The same with another delimiter. */
  public Format delimitedBy(char other) {
    return new Format(charset, other, quote, decimal, dateFormats, nullTokens);
  }

  /** The same with dates in these patterns. */
  public Format withDates(String... patterns) {
    return new Format(charset, delimiter, quote, decimal, List.of(patterns), nullTokens);
  }

  /** The same in another charset. */
  public Format in(Charset other) {
    return new Format(other, delimiter, quote, decimal, dateFormats, nullTokens);
  }

  /** The same with quotes as ordinary characters. */
  public Format unquoted() {
    return new Format(charset, delimiter, null, decimal, dateFormats, nullTokens);
  }

  /** What the readers of files need of it. */
  public Layout layout() {
    return new Layout(charset, delimiter, quote, decimal, Set.of());
  }

  /** What a sheet says; the rest as the kind does. */
  static Format read(Section sheet, Format usual) {
    Entry quote = sheet.at("quote");
    return new Format(
        sheet.at("charset").parsed("a charset such as UTF-8", Format::charset, usual.charset()),
        sheet.at("delimiter").parsed("one character, or tab", Format::character, usual.delimiter()),
        quote.isPresent()
            ? quote.parsed("one character, or none", Format::quote).flatMap(q -> q).orElse(null)
            : usual.quote(),
        sheet.at("decimal").parsed("a point or a comma", Format::decimal, usual.decimal()),
        patterns(sheet.at("date_formats"), usual.dateFormats()),
        Set.copyOf(sheet.at("null_tokens").texts(List.copyOf(usual.nullTokens()))));
  }

  private static Charset charset(String name) {
    Charset charset = Charset.forName(name);
    Layout.requireReadable(charset);
    return charset;
  }

  private static List<String> patterns(Entry entry, List<String> usual) {
    return entry.isPresent()
        ? entry.items().stream()
            .flatMap(item -> item.parsed("a date pattern", Format::pattern).stream())
            .toList()
        : usual;
  }

  private static String pattern(String text) {
    DateFormats.requireReadable(text);
    return text;
  }

  private static Character character(String text) {
    if (text.equalsIgnoreCase("tab") || text.equals("\\t")) {
      return '\t';
    }
    if (text.length() != 1 || text.charAt(0) > '~') {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }

  private static Optional<Character> quote(String text) {
    return text.toLowerCase(Locale.ROOT).equals("none")
        ? Optional.empty()
        : Optional.of(character(text));
  }

  private static Character decimal(String text) {
    if (!text.equals(".") && !text.equals(",")) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }
}
