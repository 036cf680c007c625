package dues.batch.helpdesk;

import dues.batch.sheet.Sheets;
import dues.helpdesk.LinkRule;
import dues.platform.StartupProblem;
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

  /** The contract that a person names as SOURCE:CONTRACT. */
  Link named(long process, String name) {
    int colon = Math.max(name.indexOf(':'), 0);
    return links
        .link(process, name.substring(0, colon), name.substring(Math.min(colon + 1, name.length())))
        .orElseThrow(
            () ->
                StartupProblem.configuration(
                    "There is no contract '%s'; expected SOURCE:CONTRACT such as own:1042, `dues export contracts` lists them."
                        .formatted(name)));
  }

  /** False where there was no link. */
  boolean unlink(Link link) {
    return links.remove(link);
  }

  /** False where it was linked already. */
  boolean link(Link link) {
    HelpdeskSheet.Links rules = sheets.helpdesk().desk().links();
    return links.add(
        link, rules.customer(), LinkRule.groups(rules.rules(), link.source(), link.number()));
  }
}
