package dues.cli.foretold;

import dues.batch.preview.ForetoldImport;
import dues.batch.preview.ForetoldImport.Balance;
import dues.cli.text.Table;
import dues.money.Money;
import java.util.Currency;
import java.util.List;

/** What an import would do, in rows. */
final class ForetoldTables {

  private ForetoldTables() {}

  /** In the order in which people read them. */
  static List<Table> all(ForetoldImport foretold) {
    return List.of(files(foretold), records(foretold), rejects(foretold), balances(foretold));
  }

  static Table files(ForetoldImport foretold) {
    Table table = new Table("file", "rows", "accepted", "rejected");
    foretold
        .facts()
        .files()
        .forEach(file -> table.row(file.file(), file.rows(), file.accepted(), file.rejected()));
    return table;
  }

  static Table records(ForetoldImport foretold) {
    Table table =
        new Table(
            "record",
            "created",
            "changed",
            "unchanged",
            "rejected",
            "returned",
            "missing",
            "withdrawn");
    foretold
        .facts()
        .records()
        .forEach(
            record ->
                table.row(
                    record.count().record(),
                    record.count().rows().created(),
                    record.count().rows().changed(),
                    record.count().rows().unchanged(),
                    record.rejected(),
                    record.count().returned(),
                    record.count().missing(),
                    record.count().withdrawn()));
    return table;
  }

  static Table rejects(ForetoldImport foretold) {
    Table table = new Table("rejected_file", "code", "rows", "first_line", "message");
    foretold
        .facts()
        .rejects()
        .forEach(
            group ->
                table.row(group.file(), group.code(), group.rows(), group.line(), group.message()));
    return table;
  }

  static Table balances(ForetoldImport foretold) {
    Table table =
        new Table("currency", "balance_before", "balance_after", "change")
            .money("balance_before", "balance_after", "change");
    for (Balance balance : foretold.facts().balances()) {
      Currency currency = Currency.getInstance(balance.before().currency());
      Money before = Money.round(balance.before().sum(), currency);
      Money after = Money.round(balance.after().sum(), currency);
      table.row(
          currency.getCurrencyCode(), before.text(), after.text(), after.minus(before).text());
    }
    return table;
  }
}
