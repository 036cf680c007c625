package dues.cli;

import dues.batch.actions.Applying;
import dues.cli.text.Table;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.period.Civil;
import dues.store.actions.Applications.Application;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * `dues preview apply-actions`: what becomes of each waiting action, and the lines that it or the
 * recalculation after it would post.
 */
record ActionsPreview(CommandLineTool tool, Session session) {

  int call(List<String> sources, LocalDate date) {
    List<Applying.Applied> all = session.bean(Applying.class).preview(sources, date);
    Table actions = new Table("id", "action", "member", "outcome", "message");
    Table lines =
        new Table("id", "kind", "service_from", "service_to", "amount", "currency", "explanation");
    Map<String, Money> totals = new TreeMap<>();
    for (Applying.Applied one : all) {
      String id = one.row().id();
      for (Application member : one.applications()) {
        actions.row(
            id,
            String.valueOf(one.row().text("action")),
            member.member().name(),
            member.outcome(),
            member.message());
      }
      for (LedgerLine line : one.lines()) {
        totals.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus);
        lines.row(
            id,
            line.kind(),
            Civil.text(line.key().serviceFrom()),
            Civil.text(line.serviceTo() - 1),
            line.amount().text(),
            line.amount().currency(),
            line.booking().explanation());
      }
    }
    if (tool.options().json()) {
      tool.terminal()
          .result("{\"actions\": " + actions.json() + ",\n\"lines\": " + lines.json() + "}");
      return 0;
    }
    tool.terminal().result(all.isEmpty() ? "No action waits." : actions.text());
    if (!lines.isEmpty()) {
      tool.terminal().result("\n" + lines.text());
    }
    totals.values().forEach(total -> tool.terminal().result("total " + total));
    tool.terminal().result("Nothing was written.");
    return 0;
  }
}
