package dues.batch.helpdesk;

import dues.batch.sheet.Sheets;
import dues.helpdesk.LinkRule;
import dues.store.helpdesk.ProcessLinks;
import dues.store.helpdesk.ProcessLinks.Link;
import org.springframework.stereotype.Component;

/** Links a process to a contract, with what the sheet's rules bring along. */
@Component("processLinking")
class Linking {

  private final Sheets sheets;
  private final ProcessLinks links;

  Linking(Sheets sheets, ProcessLinks links) {
    this.sheets = sheets;
    this.links = links;
  }

  /** False where it was linked already. */
  boolean link(Link link) {
    HelpdeskSheet.Links rules = sheets.helpdesk().desk().links();
    return links.add(
        link, rules.customer(), LinkRule.groups(rules.rules(), link.source(), link.number()));
  }
}
