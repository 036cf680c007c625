package dues.console.runs;

import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One execution: what it did, why it failed, and stopping or resuming it. */
@Controller
class RunPage {

  private final RunViews views;
  private final Launcher launcher;
  private final Starter starter;
  private final AuditTrail audit;
  private final Words words;

  RunPage(RunViews views, Launcher launcher, Starter starter, AuditTrail audit, Words words) {
    this.views = views;
    this.launcher = launcher;
    this.starter = starter;
    this.audit = audit;
    this.words = words;
  }

  @GetMapping("/runs/{id}")
  String run(@PathVariable long id, Model model) {
    model.addAttribute("view", views.of(id));
    return "runs/run";
  }

  @GetMapping("/runs/{id}/log")
  ResponseEntity<Resource> log(@PathVariable long id) {
    Path log = views.log(views.of(id).chain().run());
    if (!Files.isRegularFile(log)) {
      throw new NotThere(words.say("run.log_gone", String.valueOf(id)));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"execution-" + id + ".log\"")
        .body(new FileSystemResource(log));
  }

  @PostMapping("/runs/{id}/restart")
  String restart(
      @ModelAttribute("me") Me me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    JobRequest.Origin origin = new JobRequest.Origin(me.name(), reason.strip());
    List<String> refused =
        starter.start(
            new Wish(me.name(), "RESTART", "execution " + id, origin.reason()),
            () -> launcher.restart(id, origin));
    if (refused.isEmpty()) {
      after.addFlashAttribute("done", words.say("runs.restarted"));
      return "redirect:/runs";
    }
    after.addFlashAttribute("failed", refused);
    return "redirect:/runs/" + id;
  }

  @PostMapping("/runs/{id}/stop")
  String stop(
      @ModelAttribute("me") Me me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    JobOutcome outcome = launcher.stop(id, me.name());
    audit.keep(
        new AuditEntry(
            "",
            me.name(),
            "STOP",
            "execution " + id,
            reason.strip(),
            outcome.exit() + ": " + String.join("\n", outcome.messages())));
    if (outcome.exit() == JobOutcome.Exit.COMPLETED) {
      after.addFlashAttribute("done", words.say("run.stops"));
    } else {
      after.addFlashAttribute("failed", outcome.messages());
    }
    return "redirect:/runs/" + id;
  }
}
