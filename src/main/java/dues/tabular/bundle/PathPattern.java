package dues.tabular.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path with {@code *}, {@code ?} or {@code {date}} in its parts. A date is written {@code
 * 2026-10-31} or {@code 20261031}; of several dates the newest that is not after the business date
 * counts, and only its files are found.
 */
public final class PathPattern {

  private static final Pattern SPECIAL = Pattern.compile("\\{date}|[*?]");
  private static final String DATE = "(\\d{4}-\\d{2}-\\d{2}|\\d{8})";

  private final Path home;
  private final List<String> parts;

  public PathPattern(Path home, String pattern) {
    this.home = home;
    this.parts = List.of(pattern.split("/", -1));
  }

  /** True for a path with something to find out. */
  public static boolean isPattern(String path) {
    return SPECIAL.matcher(path).find();
  }

  private record Found(Path path, @Nullable LocalDate date) {}

  /** What the pattern finds, in the order of names. */
  public List<Path> matches(LocalDate businessDate) throws IOException {
    List<Found> found = find(businessDate);
    Optional<LocalDate> newest = newest(found);
    return found.stream()
        .filter(f -> newest.isEmpty() || newest.get().equals(f.date()))
        .map(Found::path)
        .sorted()
        .toList();
  }

  /** The date of what it finds; none where nothing is there or the pattern has no date. */
  public Optional<LocalDate> newest(LocalDate businessDate) throws IOException {
    return newest(find(businessDate));
  }

  private static Optional<LocalDate> newest(List<Found> found) {
    return found.stream()
        .map(Found::date)
        .flatMap(date -> Optional.ofNullable(date).stream())
        .max(Comparator.naturalOrder());
  }

  private List<Found> find(LocalDate businessDate) throws IOException {
    List<Found> found = List.of(new Found(home, null));
    for (String part : parts) {
      List<Found> deeper = new ArrayList<>();
      for (Found folder : found) {
        deeper.addAll(step(folder, part, businessDate));
      }
      found = deeper;
    }
    return found;
  }

  private static List<Found> step(Found folder, String part, LocalDate businessDate)
      throws IOException {
    if (!isPattern(part)) {
      Path next = folder.path().resolve(part);
      return Files.exists(next) ? List.of(new Found(next, folder.date())) : List.of();
    }
    if (!Files.isDirectory(folder.path())) {
      return List.of();
    }
    Pattern pattern = Pattern.compile(regex(part));
    boolean dated = part.contains("{date}");
    List<Found> found = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder.path())) {
      for (Path child : children.toList()) {
        String fileName = String.valueOf(child.getFileName());
        Matcher name = pattern.matcher(fileName);
        if (!fileName.startsWith(".") && name.matches()) {
          LocalDate date = dated ? date(name.group(1)) : folder.date();
          if (!dated || (date != null && !date.isAfter(businessDate))) {
            found.add(new Found(child, date));
          }
        }
      }
    }
    return found;
  }

  private static String regex(String part) {
    StringBuilder regex = new StringBuilder();
    Matcher special = SPECIAL.matcher(part);
    int from = 0;
    while (special.find()) {
      regex.append(Pattern.quote(part.substring(from, special.start())));
      regex.append(
          switch (special.group()) {
            case "*" -> ".*";
            case "?" -> ".";
            default -> DATE;
          });
      from = special.end();
    }
    return regex.append(Pattern.quote(part.substring(from))).toString();
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.length() == 8
          ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
