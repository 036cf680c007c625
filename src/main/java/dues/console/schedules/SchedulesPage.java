package dues.console.schedules;

import dues.batch.JobRequest;
import dues.batch.schedule.ScheduleRound;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.platform.BusinessClock;
import dues.store.schedule.ScheduleSlots;
import dues.store.schedule.Schedules;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What starts by itself and when; pausing it, and starting it now. */
@Controller
class SchedulesPage {

  private static final int NEXT = 5;
  private static final int LAST = 10;

  private final Timetable timetable;
  private final ScheduledStart start;
  private final AuditTrail audit;
  private final Sheets sheets;
  private final Words words;
  private final TransactionTemplate transaction;

  SchedulesPage(
      Timetable timetable,
      ScheduledStart start,
      AuditTrail audit,
      Sheets sheets,
      Words words,
      PlatformTransactionManager transactions) {
    this.timetable = timetable;
    this.start = start;
    this.audit = audit;
    this.sheets = sheets;
    this.words = words;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What is read and written of schedules. */
  @org.springframework.stereotype.Component
  record Timetable(ScheduleRound round, Schedules schedules, ScheduleSlots slots) {}

  @GetMapping("/schedules")
  String schedules(Model model) {
    Instant now = BusinessClock.system().instant();
    Map<String, Schedules.Watched> watched = timetable.schedules().all();
    List<ScheduleView> views =
        timetable.round().timetable().entrySet().stream()
            .map(
                one -> {
                  JobSheet sheet = Objects.requireNonNull(sheets.jobs().get(one.getKey()));
                  Schedules.Watched known = watched.get(one.getKey());
                  return new ScheduleView(
                      one.getKey(),
                      one.getValue().cron().toString(),
                      new ScheduleView.Clock(
                          one.getValue().zone().getId(),
                          sheet.schedule().deadline().map(LocalTime::toString).orElse("")),
                      known == null ? null : known.pausedBy(),
                      one.getValue().following(now, NEXT),
                      timetable.slots().newest(one.getKey(), LAST));
                })
            .toList();
    model.addAttribute("schedules", views);
    model.addAttribute(
        "others",
        Sheets.jobNames().stream()
            .filter(job -> views.stream().noneMatch(view -> view.job().equals(job)))
            .toList());
    return "schedules/list";
  }

  @PostMapping("/schedules/{job}/{deed}")
  String act(
      @ModelAttribute("me") Me me,
      @PathVariable String job,
      @PathVariable String deed,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    if (!timetable.round().timetable().containsKey(job)) {
      throw new NotThere(words.say("schedules.absent", job));
    }
    if (deed.equals("run")) {
      JobRequest.Origin origin = new JobRequest.Origin(me.name(), reason.strip());
      List<String> refused = start.now(job, BusinessClock.system().instant(), origin);
      if (!refused.isEmpty()) {
        after.addFlashAttribute("failed", refused);
        return "redirect:/schedules";
      }
      after.addFlashAttribute("done", words.say("runs.started"));
      return "redirect:/runs";
    }
    String who = deed.equals("pause") ? me.name() : null;
    transaction.executeWithoutResult(status -> timetable.schedules().pause(job, who));
    audit.keep(
        new AuditEntry(
            "",
            me.name(),
            who == null ? "RESUME_SCHEDULE" : "PAUSE_SCHEDULE",
            "schedule " + job,
            reason.strip(),
            ""));
    after.addFlashAttribute(
        "done", words.say(who == null ? "schedules.resumed" : "schedules.paused"));
    return "redirect:/schedules";
  }
}
