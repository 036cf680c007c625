package dues.console.runs;

import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.request.Requests;
import dues.batch.sheet.Sheets;
import dues.console.page.Me;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.platform.BusinessClock;
import dues.store.history.RunFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What ran and runs, and the start of more. */
@Controller
class RunsPage {

  private final Chains chains;
  private final Sheets sheets;
  private final Requests requests;
  private final Launcher launcher;
  private final Starter starter;
  private final Words words;

  RunsPage(
      Chains chains,
      Sheets sheets,
      Requests requests,
      Launcher launcher,
      Starter starter,
      Words words) {
    this.chains = chains;
    this.sheets = sheets;
    this.requests = requests;
    this.launcher = launcher;
    this.starter = starter;
    this.words = words;
  }

  @GetMapping("/runs")
  String runs(
      @RequestParam(defaultValue = "") String job,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "0") long before,
      Model model) {
    RunFilter filter = new RunFilter(job, status, source, date, before);
    List<Chain> page = chains.page(filter);
    model.addAttribute("filter", filter);
    model.addAttribute("chains", page);
    model.addAttribute(
        "older", page.size() < Chains.PAGE ? 0L : page.get(page.size() - 1).run().id());
    model.addAttribute("jobs", Sheets.jobNames());
    model.addAttribute("sources", List.copyOf(sheets.sources().keySet()));
    model.addAttribute("today", BusinessClock.system().today(requests.zone()));
    model.addAttribute("failures", chains.toRestart().size());
    return "runs/list";
  }

  @PostMapping("/runs")
  String start(@ModelAttribute("me") Me me, StartForm form, RedirectAttributes after) {
    JobRequest typed = form.request(me.name(), BusinessClock.system().today(requests.zone()));
    List<String> refused = new ArrayList<>();
    for (JobRequest request : requests.of(typed)) {
      String object =
          request.job() + " " + String.join(",", request.sources()) + " " + request.date();
      refused.addAll(
          starter.start(
              new Wish(me.name(), "START", object, form.why()), () -> launcher.run(request)));
    }
    return told(refused, "runs.started", after, "/runs");
  }

  @PostMapping("/runs/restart-failed")
  String restartFailed(
      @ModelAttribute("me") Me me,
      @RequestParam @Nullable String reason,
      RedirectAttributes after) {
    JobRequest.Origin origin =
        new JobRequest.Origin(me.name(), Objects.requireNonNullElse(reason, "").strip());
    List<String> refused = new ArrayList<>();
    for (long id : chains.toRestart()) {
      refused.addAll(
          starter.start(
              new Wish(me.name(), "RESTART", "execution " + id, origin.reason()),
              () -> launcher.restart(id, origin)));
    }
    return told(refused, "runs.restarted", after, "/runs");
  }

  private String told(List<String> refused, String done, RedirectAttributes after, String where) {
    if (refused.isEmpty()) {
      after.addFlashAttribute("done", words.say(done));
    } else {
      after.addFlashAttribute("failed", refused);
    }
    return "redirect:" + where;
  }
}
