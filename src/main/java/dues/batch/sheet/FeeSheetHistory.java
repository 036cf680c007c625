package dues.batch.sheet;

import dues.charge.AccrualRules;
import dues.period.DateRange;
import dues.period.Timeline;
import dues.store.periods.SheetVersions;
import dues.store.periods.SheetVersions.Version;
import dues.store.periods.Substitutes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The fee sheet by day. A run that finds it changed keeps it from its business date on; what was
 * charged before keeps the version of its charge date (fees.md Q6), and the first version reaches
 * back without limit.
 *
 * <p>{@code suspend: [3]} until 14 November and {@code suspend: [3, 4]} in the run of the 15th: a
 * month charged on 1 November takes no notice of status 4, December's does.
 */
@Component
public class FeeSheetHistory {

  private static final String SHEET = "fees:";

  private final Sheets sheets;
  private final SheetVersions versions;
  private final Substitutes substitutes;

  FeeSheetHistory(Sheets sheets, SheetVersions versions, Substitutes substitutes) {
    this.sheets = sheets;
    this.versions = versions;
    this.substitutes = substitutes;
  }

  /**
   * Keeps today's sheet for each of the sources to which it says something else than their last
   * version. What was kept for a source before anything of it was charged never held.
   */
  public void keep(Collection<String> sources, LocalDate date, long executionId) {
    for (String source : sources) {
      keep(source, date, executionId);
      substitutes.keep(source, sheets.fees().of(source).rules().statuses().substitutes());
    }
  }

  private void keep(String source, LocalDate date, long executionId) {
    List<Version> known = versions.of(sheet(source));
    String content = sheets.fees().content();
    if (known.isEmpty() || !versions.isCharged(source)) {
      versions.forget(sheet(source));
      versions.keep(sheet(source), new Version(date, content), hash(content));
      return;
    }
    Version last = known.get(known.size() - 1);
    if (saysOtherwise(source, last)) {
      LocalDate from = later(date, last);
      versions.keep(sheet(source), new Version(from, content), hash(content));
      versions.noteChanged(source, from, executionId);
    }
  }

  private boolean saysOtherwise(String source, Version last) {
    return !last.content().equals(sheets.fees().content())
        && !isSame(FeesSheet.ofContent(last.content()).of(source), sheets.fees().of(source));
  }

  private static String sheet(String source) {
    return SHEET + source;
  }

  /** Whether a source's tiles cost the same under both. */
  private static boolean isSame(FeesTerms one, FeesTerms other) {
    return one.rules().statuses().equals(other.rules().statuses())
        && one.rules().creditCategories().equals(other.rules().creditCategories())
        && one.fees().equals(other.fees());
  }

  /** The terms of a source by day, as they were kept. */
  public Timeline<FeesTerms> of(String source) {
    return timeline(source, versions.of(sheet(source)));
  }

  /** The same with today's sheet from a business date on, as a run of that date would keep it. */
  public Timeline<FeesTerms> asOf(String source, LocalDate date) {
    List<Version> all = new ArrayList<>(versions.of(sheet(source)));
    if (!all.isEmpty() && saysOtherwise(source, all.get(all.size() - 1))) {
      LocalDate from = later(date, all.get(all.size() - 1));
      all.add(new Version(from, sheets.fees().content()));
    }
    return timeline(source, all);
  }

  private static LocalDate later(LocalDate date, Version last) {
    return date.isAfter(last.from()) ? date : last.from();
  }

  private Timeline<FeesTerms> timeline(String source, List<Version> kept) {
    FeesTerms today = sheets.fees().of(source);
    if (kept.size() < 2) {
      return Timeline.always(today);
    }
    List<Timeline.Dated<FeesTerms>> dated = new ArrayList<>(kept.size());
    for (Version version : kept) {
      FeesTerms then = FeesSheet.ofContent(version.content()).of(source);
      dated.add(
          new Timeline.Dated<>(
              DateRange.since((int) version.from().toEpochDay()), during(then, today)));
    }
    return Timeline.ofVersions(dated);
  }

  /** What decides a tile's price as it was then, what a run may do as it is today. */
  private static FeesTerms during(FeesTerms then, FeesTerms today) {
    AccrualRules rules = today.rules();
    return new FeesTerms(
        new AccrualRules(
            rules.start(),
            then.rules().statuses(),
            rules.recalculation(),
            rules.closing(),
            rules.bounds(),
            then.rules().creditCategories()),
        today.statuses(),
        then.fees(),
        today.notified(),
        today.breaker(),
        today.mostErrorsShown());
  }

  private static String hash(String content) {
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
