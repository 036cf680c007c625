package dues.batch.accrual;

import dues.batch.sheet.FeeSheetHistory;
import dues.batch.sheet.FeesTerms;
import dues.batch.sheet.Sheets;
import dues.charge.Accrual;
import dues.charge.AccrualRules;
import dues.fee.Fee;
import dues.fee.FeeParameters;
import dues.fee.FeeParametersParser;
import dues.fee.Fees;
import dues.fee.FundsRules;
import dues.fee.ParsedParameters;
import dues.fee.PriceList;
import dues.period.DateRange;
import dues.period.Timeline;
import dues.source.SourceSheet;
import dues.store.AccountingPeriods;
import dues.store.FeeCatalogues;
import dues.store.FeeCatalogues.CellVersion;
import dues.store.FeeCatalogues.FeeRow;
import dues.store.SourceBooks;
import dues.store.SourceBooks.FundsNeeded;
import dues.store.SourceSystems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Opens the books of sources: catalogue and sheets become what the core computes with. Read once a
 * step, not once a contract.
 */
@Component
public class Bookkeeping {

  private final Sheets sheets;
  private final FeeSheetHistory history;
  private final SourceSystems systems;
  private final FeeCatalogues catalogues;
  private final AccountingPeriods periods;

  Bookkeeping(
      Sheets sheets,
      FeeSheetHistory history,
      SourceSystems systems,
      FeeCatalogues catalogues,
      AccountingPeriods periods) {
    this.sheets = sheets;
    this.history = history;
    this.systems = systems;
    this.catalogues = catalogues;
    this.periods = periods;
  }

  /** The books of those of the sources that have ever been imported. */
  public OpenBooks open(List<String> sources) {
    return open(sources, history::of);
  }

  /** The same as a run of this date would open them, should the fee sheet have changed. */
  public OpenBooks open(List<String> sources, LocalDate date) {
    return open(sources, source -> history.asOf(source, date));
  }

  private OpenBooks open(List<String> sources, Function<String, Timeline<FeesTerms>> byDay) {
    Map<Short, SourceBooks> books = new LinkedHashMap<>();
    Map<Short, Accrual> accruals = new HashMap<>();
    for (String id : sources) {
      for (short source : systems.surrogates(List.of(id))) {
        FeesTerms terms = sheets.fees().of(id);
        Timeline<FeesTerms> versions = byDay.apply(id);
        SourceSheet sheet = Objects.requireNonNull(sheets.sources().get(id), id);
        Fees fees = fees(source, versions);
        accruals.put(source, new Accrual(rules(versions), fees));
        books.put(
            source,
            new SourceBooks(
                fees,
                sheet.mappings().status()::canonical,
                sheet.meaning().zone(),
                terms.rules().bounds().missingGrace(),
                periods.closedThrough(source),
                funds(source, terms, sheet.meaning().balanceIncludesCharges())));
      }
    }
    return new OpenBooks(books, accruals);
  }

  private static Timeline<AccrualRules> rules(Timeline<FeesTerms> versions) {
    List<Timeline.Dated<AccrualRules>> rules = new ArrayList<>();
    for (Timeline.Dated<FeesTerms> version : versions.within(DateRange.ALWAYS)) {
      rules.add(new Timeline.Dated<>(version.days(), version.value().rules()));
    }
    return Timeline.ofRows(rules);
  }

  private Fees fees(short source, Timeline<FeesTerms> versions) {
    List<Fee> fees = new ArrayList<>();
    for (FeeRow row : catalogues.of(source)) {
      fees.add(
          new Fee(row.feeId(), row.key(), parameters(row, versions), new PriceList(row.prices())));
    }
    return new Fees(fees);
  }

  private static Timeline<FeeParameters> parameters(FeeRow row, Timeline<FeesTerms> sheets) {
    List<Timeline.Dated<FeeParameters>> versions = new ArrayList<>();
    int from = DateRange.BEGINNING;
    for (CellVersion version : row.versions()) {
      if (from < version.until()) {
        for (Timeline.Dated<FeesTerms> sheet :
            sheets.within(new DateRange(from, version.until()))) {
          FeeParameters parameters = parse(row.key(), version.cells(), sheet.value());
          versions.add(new Timeline.Dated<>(sheet.days(), parameters));
        }
      }
      from = Math.max(from, version.until());
    }
    return Timeline.ofRows(versions);
  }

  private static FeeParameters parse(String fee, Map<String, String> cells, FeesTerms terms) {
    Map<String, String> merged = new HashMap<>(cells);
    merged.putAll(terms.fees().getOrDefault(fee, Map.of()));
    ParsedParameters parsed = FeeParametersParser.parse(merged);
    if (!parsed.problems().isEmpty()) {
      throw new IllegalStateException(
          "fee %s: %s Mend it in the source's fees, or under 'fees:' in jobs/fees.yml."
              .formatted(
                  fee,
                  parsed.problems().stream()
                      .map(problem -> problem.column() + ": " + problem.message())
                      .collect(Collectors.joining(" "))));
    }
    return parsed.get();
  }

  /**
   * Balances cost a sum over each contract's history, so they are loaded only where a fee asks for
   * them.
   */
  private FundsNeeded funds(short source, FeesTerms terms, boolean includesCharges) {
    boolean needed =
        catalogues.of(source).stream()
            .flatMap(row -> row.versions().stream().map(v -> parse(row.key(), v.cells(), terms)))
            .anyMatch(
                parameters ->
                    parameters.funds().check() != FundsRules.Check.NONE
                        || parameters.funds().bucket() != dues.fee.Bucket.MAIN);
    if (!needed) {
      return FundsNeeded.NO;
    }
    return includesCharges
        ? FundsNeeded.BALANCES_WITH_CHARGES
        : FundsNeeded.BALANCES_WITHOUT_CHARGES;
  }
}
