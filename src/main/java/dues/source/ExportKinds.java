package dues.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of exports there are. */
public final class ExportKinds {

  private static final List<ExportKind> ALL =
      List.of(
          new GenericExport(),
          new AbillsExport(),
          new BgbillingExport(),
          new HydraExport(),
          new LanbillingExport(),
          new NodenyExport(),
          new NodenyPlusExport(),
          new Utm5Export());

  private ExportKinds() {}

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
    return ALL.stream().map(ExportKind::name).sorted().collect(Collectors.joining(", "));
  }
}
