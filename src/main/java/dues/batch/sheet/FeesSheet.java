package dues.batch.sheet;

import dues.platform.Entry;
import dues.platform.Section;
import dues.platform.SheetFile;
import dues.platform.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * <code>jobs/fees.yml</code>: how fees accrue, for all sources and, under <code>sources: {id: {…}}
 * </code>, for one. A key that a source's section has replaces the general one whole; the others
 * hold for the source too.
 *
 * @param content what is kept of the sheet by version, in one form
 * @param written the keys that somebody wrote, in one form, by source; those of all under ""
 */
public record FeesSheet(
    FeesTerms usual,
    Map<String, FeesTerms> sources,
    String content,
    Map<String, Map<String, String>> written) {

  /**
   * Keys that decide what a tile costs: they are kept by version, and a tile is computed with those
   * of its charge date (fees.md Q6). The others say what a run may do, and hold as they stand.
   */
  private static final List<String> VERSIONED =
      List.of("suspend", "no_suspend", "wrap", "status_rules", "fees", "credit_categories");

  /** Every key but the fees themselves. */
  private static final List<String> SHOWN =
      List.of(
          "start",
          "suspend",
          "no_suspend",
          "wrap",
          "status_rules",
          "recalculation",
          "closed_period",
          "force",
          "correction_style",
          "credit_categories",
          "missing_grace",
          "limits",
          "max_periodic_errors",
          "max_lines_per_subscription");

  /**
   * Reads the whole sheet. What the built-in one says of the checkout's sources concerns no home.
   */
  public static FeesSheet read(SheetFile file) {
    Section sheet = file.root();
    FeesTerms usual = FeesTermsReader.read(sheet::at);
    Map<String, FeesTerms> sources = new LinkedHashMap<>();
    for (Entry source : sheet.at("sources").section().all()) {
      Section own = source.section();
      sources.put(
          source.key(),
          FeesTermsReader.read(key -> own.has(key) ? asked(own, key) : quietly(own, sheet, key)));
    }
    boolean builtIn = file.isBuiltIn();
    return new FeesSheet(
        usual, builtIn ? Map.of() : sources, content(sheet, builtIn), written(sheet, builtIn));
  }

  private static Map<String, Map<String, String>> written(Section sheet, boolean builtIn) {
    Map<String, Map<String, String>> written = new LinkedHashMap<>();
    written.put("", keys(sheet));
    if (!builtIn) {
      sheet
          .at("sources")
          .section()
          .all()
          .forEach(one -> written.put(one.key(), keys(one.section())));
    }
    return written;
  }

  private static Map<String, String> keys(Section section) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String key : SHOWN) {
      if (section.has(key)) {
        keys.put(key, section.at(key).canonical());
      }
    }
    return keys;
  }

  /** The keys that hold for a source and that somebody wrote, its own over the general ones. */
  public Map<String, String> written(String source) {
    Map<String, String> keys = new LinkedHashMap<>(written.getOrDefault("", Map.of()));
    keys.putAll(written.getOrDefault(source, Map.of()));
    return keys;
  }

  /** What a version kept of a sheet; whatever else the program asks of a sheet has its default. */
  public static FeesSheet ofContent(String content) {
    return read(SheetFile.parse("jobs/fees.yml", content, new Violations()));
  }

  private static String content(Section sheet, boolean builtIn) {
    StringBuilder content = new StringBuilder();
    versioned(sheet, "", content);
    if (!builtIn) {
      content.append("sources:\n");
      for (Entry source : sheet.at("sources").section().all()) {
        content.append("  \"").append(source.key()).append("\":\n");
        versioned(source.section(), "    ", content);
      }
    }
    return content.toString();
  }

  private static void versioned(Section section, String indent, StringBuilder content) {
    for (String key : VERSIONED) {
      if (section.has(key)) {
        content.append(indent).append(key).append(": ").append(section.at(key).canonical());
        content.append('\n');
      }
    }
  }

  private static Entry asked(Section own, String key) {
    return own.at(key);
  }

  private static Entry quietly(Section own, Section sheet, String key) {
    own.at(key);
    return sheet.at(key);
  }

  /** What holds for one source. */
  public FeesTerms of(String source) {
    return sources.getOrDefault(source, usual);
  }
}
