package dues.console.fees;

import dues.batch.sheet.FeesSheet;
import dues.batch.sheet.Sheets;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.store.FeeCatalogues;
import dues.store.FeeCatalogues.FeeRow;
import dues.store.SourceSystems;
import dues.store.catalogue.FeeHolders;
import dues.store.catalogue.Tariffs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A source's fees and tariffs as they hold on a day. */
@Component
class Catalogue {

  private final Sheets sheets;
  private final SourceSystems systems;
  private final FeeCatalogues catalogues;
  private final FeeHolders holders;
  private final Tariffs tariffs;
  private final Words words;

  Catalogue(
      Sheets sheets,
      SourceSystems systems,
      FeeCatalogues catalogues,
      FeeHolders holders,
      Tariffs tariffs,
      Words words) {
    this.sheets = sheets;
    this.systems = systems;
    this.catalogues = catalogues;
    this.holders = holders;
    this.tariffs = tariffs;
    this.words = words;
  }

  List<String> sources() {
    return List.copyOf(sheets.sources().keySet());
  }

  List<SheetRule> rules(String source) {
    return SheetRule.all(sheets.fees().written(source));
  }

  List<FeeView> fees(String source, LocalDate today) {
    return systems.surrogates(List.of(source)).stream()
        .flatMap(
            surrogate -> {
              Map<Long, Long> running = holders.running(surrogate, today);
              return catalogues.of(surrogate).stream()
                  .map(row -> view(source, row, today, running.getOrDefault(row.feeId(), 0L)));
            })
        .toList();
  }

  List<Tariffs.Tariff> tariffs(String source) {
    return systems.surrogates(List.of(source)).stream()
        .flatMap(surrogate -> tariffs.of(surrogate).stream())
        .toList();
  }

  /** One fee with its source. */
  record Placed(String source, FeeView fee) {}

  Placed one(long id, LocalDate today) {
    return holders
        .source(id)
        .filter(sheets.sources()::containsKey)
        .flatMap(
            source ->
                fees(source, today).stream()
                    .filter(fee -> fee.row().feeId() == id)
                    .findFirst()
                    .map(fee -> new Placed(source, fee)))
        .orElseThrow(() -> new NotThere(words.say("fees.absent", String.valueOf(id))));
  }

  private FeeView view(String source, FeeRow row, LocalDate today, long running) {
    FeesSheet sheet = sheets.fees();
    return FeeView.of(
        row, sheet.of(source).fees().getOrDefault(row.key(), Map.of()), today, running);
  }
}
