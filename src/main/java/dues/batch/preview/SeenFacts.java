package dues.batch.preview;

import dues.batch.imports.delivered.RecordTables;
import dues.batch.preview.ForetoldImport.Counted;
import dues.batch.preview.ForetoldImport.Facts;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.source.ExportFile;
import dues.store.FactTable;
import dues.store.runs.BalanceSum;
import dues.store.runs.ImportEffects;
import dues.store.runs.RecordCount;
import dues.store.runs.RunEffects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** What the rehearsed import has made of the facts, as seen in its own transaction. */
@Component
class SeenFacts {

  private final Sheets sheets;
  private final ImportEffects effects;
  private final RunEffects runs;

  SeenFacts(Sheets sheets, DataSource dataSource) {
    this.sheets = sheets;
    this.effects = new ImportEffects(dataSource);
    this.runs = new RunEffects(dataSource);
  }

  /** The balances of the contracts that are in the billing now. */
  List<BalanceSum> balances(String source) {
    return effects.balances(source);
  }

  /** Everything, after the last step. */
  Facts after(List<BalanceSum> before, String source) {
    return new Facts(
        records(source),
        effects.files(StepRun.REHEARSAL),
        runs.rejects(StepRun.REHEARSAL),
        BalanceChanges.of(before, balances(source)));
  }

  /** In the catalogue's order; rows refused in a file count for what the file tells of first. */
  private List<Counted> records(String source) {
    Map<String, Long> rejected = new HashMap<>();
    Map<String, String> tables = tablesOfFiles(source);
    effects
        .rejected(StepRun.REHEARSAL)
        .forEach((type, rows) -> rejected.merge(tables.getOrDefault(type, type), rows, Long::sum));
    Map<String, RecordCount> counts = new HashMap<>();
    effects.records(StepRun.REHEARSAL).forEach(count -> counts.put(count.record(), count));
    List<Counted> records = new ArrayList<>();
    for (FactTable table : FactTable.values()) {
      String name = table.tableName();
      if (counts.containsKey(name) || rejected.containsKey(name)) {
        records.add(
            new Counted(
                counts.getOrDefault(name, RecordCount.none(name)),
                rejected.getOrDefault(name, 0L)));
      }
    }
    return records;
  }

  private Map<String, String> tablesOfFiles(String source) {
    Map<String, String> tables = new HashMap<>();
    for (ExportFile file :
        Objects.requireNonNull(sheets.sources().get(source), source).origin().kind().files()) {
      RecordTables.of(file.brings()).stream()
          .min(FactTable::compareTo)
          .ifPresent(table -> tables.put(file.name(), table.tableName()));
    }
    return tables;
  }
}
