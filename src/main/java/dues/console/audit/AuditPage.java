package dues.console.audit;

import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every deed of the console, the newest first. */
@Controller
class AuditPage {

  private static final int SHOWN = 50;

  private final AuditTrail audit;
  private final ZoneId zone;

  AuditPage(AuditTrail audit, ZoneId zone) {
    this.audit = audit;
    this.zone = zone;
  }

  @GetMapping("/audit")
  String audit(AuditForm form, @RequestParam(defaultValue = "0") int skip, Model model) {
    int skipped = Math.max(0, skip);
    List<AuditEntry> found = audit.list(form.filter(zone), SHOWN + 1, skipped);
    model.addAttribute("form", form);
    model.addAttribute("entries", found.subList(0, Math.min(SHOWN, found.size())));
    model.addAttribute("skip", skipped);
    model.addAttribute("older", found.size() > SHOWN ? skipped + SHOWN : 0);
    model.addAttribute("deeds", audit.deeds());
    return "audit/list";
  }
}
