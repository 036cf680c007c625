package dues.source;

import dues.fee.FeePreset;
import dues.platform.Entry;
import dues.platform.LogSheet;
import dues.platform.Section;
import dues.source.expression.Expression;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One source: {@code jobs/sources/<id>.yml}. Everything but {@code kind} and {@code path} may be
 * left out.
 *
 * @param id the file's name: short, because it is a part of every key
 */
public record SourceSheet(
    String id, Origin origin, Format format, Meaning meaning, Mappings mappings, Conduct conduct) {

  /** When the scheduler may start a source: after one completed manual run, or at once. */
  public enum FirstRun {
    MANUAL,
    ANY
  }

  /** Whether an export holds everything, so that what it lacks is gone, or only what changed. */
  public enum Snapshot {
    FULL,
    DELTA
  }

  /** Whether the source's addresses may create unknown streets. */
  public enum DirectoryRole {
    LOOKUP,
    DONOR
  }

  /**
   * Where the export comes from.
   *
   * @param path a folder, workbook, zip, glob or URL, relative to the home; may hold {@code {date}}
   * @param files logical name to the file or sheet that stands for it
   */
  public record Origin(
      ExportKind kind,
      String path,
      String title,
      boolean enabled,
      FirstRun firstRun,
      Map<String, String> files) {}

  /**
   * What the export leaves unsaid.
   *
   * @param zone of dates and times without an offset
   * @param currency of amounts whose row names none
   * @param feeMode the preset of fees that come as a tariff's price
   */
  public record Meaning(
      ZoneId zone,
      Optional<String> currency,
      Snapshot snapshot,
      DirectoryRole directory,
      boolean balanceIncludesCharges,
      String feeMode) {}

  /**
   * What the source's own words become.
   *
   * @param columns by file, then column: an expression over the row's cells
   */
  public record Mappings(
      Map<String, Map<String, Expression>> columns,
      StatusMap status,
      UpdatePolicy update,
      LinkSheet links) {}

  /** How an import of this source goes. */
  public record Conduct(Limits limits, LogSheet log, RemoteSheet remote) {}

  /**
   * Guards of one import; percentages do not apply to tables of fewer than {@code atLeast} rows.
   */
  public record Limits(
      BigDecimal rejectedPercent, BigDecimal missingPercent, int atLeast, int maxAgeHours) {}

  /** The same source with its files elsewhere. */
  public SourceSheet reading(String path) {
    Origin elsewhere =
        new Origin(
            origin.kind(),
            path,
            origin.title(),
            origin.enabled(),
            origin.firstRun(),
            origin.files());
    return new SourceSheet(id, elsewhere, format, meaning, mappings, conduct);
  }

  /** Reads a sheet; what is wrong in it is among the violations. */
  public static SourceSheet read(String id, Section sheet) {
    Entry kindEntry = sheet.at("kind").required("one of " + ExportKinds.names());
    ExportKind kind =
        kindEntry.parsed("one of " + ExportKinds.names(), ExportKinds::of, new GenericExport());
    return read(id, sheet, kind);
  }

  static SourceSheet read(String id, Section sheet, ExportKind kind) {
    if (!id.matches("[a-z0-9][a-z0-9_-]{0,31}")) {
      sheet.violation(
          "'" + id + "' is no source id",
          "up to 32 lower-case letters, digits, - and _",
          "Rename the file.");
    }
    return new SourceSheet(
        id,
        origin(id, sheet, kind),
        Format.read(sheet, kind.format()),
        meaning(sheet),
        new Mappings(
            columns(sheet.at("columns").section(), kind),
            StatusMap.read(sheet.at("status"), kind.usualStatuses()),
            UpdatePolicy.read(sheet.at("update").section()),
            LinkSheet.read(sheet)),
        new Conduct(
            limits(sheet.at("limits").section()),
            LogSheet.read(sheet.at("log").section(), id),
            RemoteSheet.read(sheet)));
  }

  private static Origin origin(String id, Section sheet, ExportKind kind) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Entry entry : sheet.at("files").section().all()) {
      requireFile(entry, kind);
      entry.text().ifPresent(name -> files.put(entry.key(), name));
    }
    return new Origin(
        kind,
        sheet.at("path").required("a folder, workbook, zip, glob or URL").text(""),
        sheet.at("title").text(id),
        sheet.at("enabled").bool(true),
        sheet.at("first_run").choice(FirstRun.class, FirstRun.MANUAL),
        files);
  }

  private static void requireFile(Entry entry, ExportKind kind) {
    if (kind.files().stream().noneMatch(file -> file.name().equals(entry.key()))) {
      String known = String.join(", ", kind.files().stream().map(ExportFile::name).toList());
      entry.violation(
          "kind " + kind.name() + " has no file '" + entry.key() + "'", "one of " + known, "");
    }
  }

  private static Meaning meaning(Section sheet) {
    return new Meaning(
        sheet.at("time_zone").parsed("a zone such as Europe/Kyiv", ZoneId::of, ZoneOffset.UTC),
        sheet.at("currency").parsed("an ISO 4217 code such as UAH", SourceSheet::currency),
        sheet.at("snapshot").choice(Snapshot.class, Snapshot.FULL),
        sheet.at("directory").choice(DirectoryRole.class, DirectoryRole.LOOKUP),
        sheet.at("balance_includes_charges").bool(false),
        sheet.at("fee_mode").choice(FeePreset.class, FeePreset.MONTH_PRORATED).name());
  }

  private static String currency(String text) {
    return Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
  }

  private static Map<String, Map<String, Expression>> columns(Section section, ExportKind kind) {
    Map<String, Map<String, Expression>> columns = new LinkedHashMap<>();
    for (Entry file : section.all()) {
      requireFile(file, kind);
      Map<String, Expression> ofFile = new LinkedHashMap<>();
      for (Entry column : file.section().all()) {
        expression(column).ifPresent(expression -> ofFile.put(column.key(), expression));
      }
      columns.put(file.key(), ofFile);
    }
    return columns;
  }

  private static Optional<Expression> expression(Entry column) {
    try {
      return column.text().map(Expression::of);
    } catch (IllegalArgumentException e) {
      column.violation(
          "the expression of '" + column.key() + "' cannot be used (" + e.getMessage() + ")",
          "a JEXL expression over the row's cells",
          "");
      return Optional.empty();
    }
  }

  private static Limits limits(Section limits) {
    return new Limits(
        percent(limits.at("rejected_percent"), BigDecimal.valueOf(5)),
        percent(limits.at("missing_percent"), BigDecimal.TEN),
        limits.at("at_least").integer(20, 0, Integer.MAX_VALUE),
        limits.at("max_age_hours").integer(48, 1, Integer.MAX_VALUE));
  }

  private static BigDecimal percent(Entry entry, BigDecimal absent) {
    BigDecimal percent = entry.decimal(absent);
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      entry.violation(
          "'" + entry.key() + "' is '" + percent.toPlainString() + "'",
          "a percentage from 0 to 100",
          "");
    }
    return percent;
  }
}
