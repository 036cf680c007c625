package dues.cli.foretold;

import dues.batch.preview.ForetoldImport;
import dues.cli.text.Json;
import dues.cli.text.Table;
import java.util.List;

/** What an import would do, as programs read it. */
public final class ForetoldJson {

  private ForetoldJson() {}

  /** One object. */
  public static String of(ForetoldImport foretold) {
    Table totals = new Table("currency", "amount").money("amount");
    foretold.ledger().totals().forEach((currency, sum) -> totals.row(currency, sum.text()));
    return "{\"source\": %s, \"unchanged\": %s,\n\"files\": %s,\n\"records\": %s,\n\"rejects\": %s,\n\"balances\": %s,\n"
            .formatted(
                Json.text(foretold.source()),
                foretold.unchanged(),
                ForetoldTables.files(foretold).json(),
                ForetoldTables.records(foretold).json(),
                ForetoldTables.rejects(foretold).json(),
                ForetoldTables.balances(foretold).json())
        + "\"recalculation\": {\"contracts\": %d, \"lines\": %d, \"totals\": %s, \"parked\": %d},\n\"problems\": %s, \"warnings\": %s}"
            .formatted(
                foretold.ledger().contracts(),
                foretold.ledger().lines(),
                totals.json(),
                foretold.ledger().parked(),
                array(foretold.problems()),
                array(foretold.warnings()));
  }

  private static String array(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(Json::text).toList()) + "]";
  }
}
