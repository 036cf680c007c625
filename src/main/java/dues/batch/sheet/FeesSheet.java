package dues.batch.sheet;

import dues.platform.Entry;
import dues.platform.Section;
import dues.platform.SheetFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * <code>jobs/fees.yml</code>: how fees accrue, for all sources and, under <code>sources: {id: {…}}
 * </code>, for one. A key that a source's section has replaces the general one whole; the others
 * hold for the source too.
 */
public record FeesSheet(FeesTerms usual, Map<String, FeesTerms> sources) {

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
    return new FeesSheet(usual, file.isBuiltIn() ? Map.of() : sources);
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
