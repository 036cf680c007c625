package dues.batch.accrual;

import dues.batch.sheet.FeesTerms;
import dues.batch.sheet.Sheets;
import dues.charge.Accrual;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Opens the books of sources: catalogue and sheets become what the core computes with. Read once a
 * step, not once a contract.
 */
@Component
public class Bookkeeping {

  private final Sheets sheets;
  private final SourceSystems systems;
  private final FeeCatalogues catalogues;
  private final AccountingPeriods periods;

  Bookkeeping(
      Sheets sheets, SourceSystems systems, FeeCatalogues catalogues, AccountingPeriods periods) {
    this.sheets = sheets;
    this.systems = systems;
    this.catalogues = catalogues;
    this.periods = periods;
  }

  /** The books of those of the sources that have ever been imported. */
  public OpenBooks open(List<String> sources) {
    Map<Short, SourceBooks> books = new LinkedHashMap<>();
    Map<Short, Accrual> accruals = new HashMap<>();
    for (String id : sources) {
      for (short source : systems.surrogates(List.of(id))) {
        FeesTerms terms = sheets.fees().of(id);
        SourceSheet sheet = Objects.requireNonNull(sheets.sources().get(id), id);
        Fees fees = fees(source, terms);
        accruals.put(source, new Accrual(Timeline.always(terms.rules()), fees));
        books.put(
            source,
            new SourceBooks(
                fees,
                sheet.mappings().status()::canonical,
                terms.rules().bounds().missingGrace(),
                periods.closedThrough(source),
                funds(source, terms, sheet.meaning().balanceIncludesCharges())));
      }
    }
    return new OpenBooks(books, accruals);
  }

  private Fees fees(short source, FeesTerms terms) {
    List<Fee> fees = new ArrayList<>();
    for (FeeRow row : catalogues.of(source)) {
      fees.add(
          new Fee(row.feeId(), row.key(), parameters(row, terms), new PriceList(row.prices())));
    }
    return new Fees(fees);
  }

  private static Timeline<FeeParameters> parameters(FeeRow row, FeesTerms terms) {
    List<Timeline.Dated<FeeParameters>> versions = new ArrayList<>();
    int from = DateRange.BEGINNING;
    for (CellVersion version : row.versions()) {
      if (from < version.until()) {
        versions.add(
            new Timeline.Dated<>(
                new DateRange(from, version.until()), parse(row.key(), version.cells(), terms)));
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
