package dues.cli;

import dues.batch.JobRequest;
import dues.batch.preview.ForetoldImport;
import dues.batch.preview.ForetoldImport.Balance;
import dues.batch.preview.ForetoldImport.Ledger;
import dues.batch.preview.ImportPreview;
import dues.cli.text.Json;
import dues.cli.text.Table;
import dues.money.Money;
import dues.platform.StartupProblem;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * `dues preview import-billing`: what would become of each source's facts and balances, and what
 * the ledger would get because of it.
 */
record ImportsPreview(CommandLineTool tool, Session session) {

  int call(List<JobRequest> requests) {
    ImportPreview preview = session.bean(ImportPreview.class);
    List<String> refusals =
        requests.stream().flatMap(request -> preview.refusal(request).stream()).toList();
    if (!refusals.isEmpty()) {
      throw StartupProblem.configuration(String.join("\n", refusals));
    }
    List<String> objects = new ArrayList<>();
    boolean fails = false;
    for (JobRequest request : requests) {
      ForetoldImport foretold = preview.of(request);
      fails |= !foretold.problems().isEmpty();
      if (tool.options().json()) {
        objects.add(json(foretold));
      } else {
        tool.terminal().result(text(foretold, request));
      }
      foretold.problems().forEach(tool.terminal()::message);
    }
    if (tool.options().json()) {
      tool.terminal().result("{\"imports\": [" + String.join(",\n", objects) + "]}");
    }
    return fails ? 1 : 0;
  }

  private static String text(ForetoldImport foretold, JobRequest request) {
    StringBuilder text =
        new StringBuilder(
            "Import of %s for %s%s\n"
                .formatted(
                    foretold.source(),
                    request.date(),
                    foretold.unchanged()
                        ? ": the files are those of the last import, nothing would change."
                        : ""));
    for (Table table :
        List.of(files(foretold), records(foretold), rejects(foretold), balances(foretold))) {
      if (!table.isEmpty()) {
        text.append('\n').append(table.text()).append('\n');
      }
    }
    foretold.warnings().forEach(warning -> text.append("\nWarning: ").append(warning).append('\n'));
    if (foretold.problems().isEmpty()) {
      text.append('\n').append(sentence(foretold.ledger()));
    } else {
      text.append("\nThe import would fail and publish nothing.");
    }
    return text.append(" Nothing was written.").toString();
  }

  private static String sentence(Ledger ledger) {
    if (ledger.contracts() == 0) {
      return "No contract that was charged before changes: recalculate-fees would post nothing because of it.";
    }
    String parked =
        ledger.parked() == 0 ? "" : ", and park %d contracts".formatted(ledger.parked());
    return "%d contracts that were charged before change: recalculate-fees would post %d ledger lines because of it%s%s."
        .formatted(
            ledger.contracts(),
            ledger.lines(),
            ledger.totals().isEmpty()
                ? ""
                : ", total "
                    + String.join(
                        ", ", ledger.totals().values().stream().map(Money::toString).toList()),
            parked);
  }

  private static String json(ForetoldImport foretold) {
    Table totals = new Table("currency", "amount").money("amount");
    foretold.ledger().totals().forEach((currency, sum) -> totals.row(currency, sum.text()));
    return "{\"source\": %s, \"unchanged\": %s,\n\"files\": %s,\n\"records\": %s,\n\"rejects\": %s,\n\"balances\": %s,\n"
            .formatted(
                Json.text(foretold.source()),
                foretold.unchanged(),
                files(foretold).json(),
                records(foretold).json(),
                rejects(foretold).json(),
                balances(foretold).json())
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

  private static Table files(ForetoldImport foretold) {
    Table table = new Table("file", "rows", "accepted", "rejected");
    foretold
        .facts()
        .files()
        .forEach(file -> table.row(file.file(), file.rows(), file.accepted(), file.rejected()));
    return table;
  }

  private static Table records(ForetoldImport foretold) {
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

  private static Table rejects(ForetoldImport foretold) {
    Table table = new Table("rejected_file", "code", "rows", "first_line", "message");
    foretold
        .facts()
        .rejects()
        .forEach(
            group ->
                table.row(group.file(), group.code(), group.rows(), group.line(), group.message()));
    return table;
  }

  private static Table balances(ForetoldImport foretold) {
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
