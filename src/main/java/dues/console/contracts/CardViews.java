package dues.console.contracts;

import dues.batch.account.ContractAccount;
import dues.batch.account.ContractAccounts;
import dues.batch.reports.ContractReports;
import dues.batch.sheet.Sheets;
import dues.console.processes.ProcessRow;
import dues.source.SourceSheet;
import dues.store.helpdesk.lists.ProcessFilter;
import dues.store.helpdesk.lists.ProcessQueue;
import dues.store.people.card.LinkCards;
import dues.store.policy.EditableField;
import dues.store.search.ContractFields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the card of a contract shows. */
@Component
class CardViews {

  private final ContractAccounts accounts;
  private final ContractFields fields;
  private final LinkCards links;
  private final ContractReports reports;
  private final ProcessQueue processes;
  private final Sheets sheets;

  CardViews(
      ContractAccounts accounts,
      ContractFields fields,
      LinkCards links,
      ContractReports reports,
      ProcessQueue processes,
      Sheets sheets) {
    this.accounts = accounts;
    this.fields = fields;
    this.links = links;
    this.reports = reports;
    this.processes = processes;
    this.sheets = sheets;
  }

  /** Fills a page; false where there is no such contract. */
  boolean fill(String source, String id, Model model) {
    SourceSheet sheet = sheets.sources().get(source);
    ContractAccount account = sheet == null ? null : accounts.of(source, id, null).orElse(null);
    if (sheet == null || account == null) {
      return false;
    }
    String open =
        sheet
            .mappings()
            .links()
            .contractUrl()
            .map(url -> url.replace("{ID}", URLEncoder.encode(id, StandardCharsets.UTF_8)))
            .orElse("");
    model.addAttribute("card", CardView.of(account, fields.of(source, id).orElseThrow(), open));
    model.addAttribute(
        "dates", EditableField.all().stream().filter(EditableField::isDate).toList());
    model.addAttribute("link", links.of(source, id).orElseThrow());
    model.addAttribute("sent", sheet.mappings().links().parameters().copied().keySet());
    model.addAttribute("documents", reports.documents());
    model.addAttribute(
        "payUntil",
        reports.payUntil(new ContractReports.Of(source, id, account.date())).orElse(null));
    model.addAttribute("processes", ProcessRow.all(processes.list(about(source + ":" + id))));
    model.addAttribute("source", source);
    model.addAttribute("id", id);
    return true;
  }

  private static ProcessFilter about(String contract) {
    return new ProcessFilter(
        null, null, null, false, new ProcessFilter.Scope(null, contract, null));
  }
}
