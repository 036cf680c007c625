package dues.console.processes;

import dues.batch.sheet.Sheets;
import dues.console.page.Me;
import dues.store.helpdesk.lists.ProcessCounts;
import dues.store.helpdesk.lists.ProcessQueue;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The queue of processes. */
@Controller
class ProcessesPage {

  private final ProcessQueue queue;
  private final ProcessCounts counts;
  private final Sheets sheets;

  ProcessesPage(ProcessQueue queue, ProcessCounts counts, Sheets sheets) {
    this.queue = queue;
    this.counts = counts;
    this.sheets = sheets;
  }

  @GetMapping("/processes")
  String processes(@ModelAttribute("me") Me me, QueueForm asked, Model model) {
    List<ProcessRow> rows =
        ProcessRow.all(
            queue.list(
                asked.filter(me.name()),
                new ProcessQueue.Part(true, asked.skip(), QueueForm.PAGE + 1)));
    model.addAttribute("asked", asked);
    model.addAttribute("waiting", counts.waiting(me.name()));
    model.addAttribute("statuses", counts.of(sheets.helpdesk().desk().statuses()));
    model.addAttribute("sources", List.copyOf(sheets.sources().keySet()));
    model.addAttribute("rows", rows.stream().limit(QueueForm.PAGE).toList());
    model.addAttribute("next", rows.size() > QueueForm.PAGE ? asked.skip() + QueueForm.PAGE : 0);
    return "processes/list";
  }
}
