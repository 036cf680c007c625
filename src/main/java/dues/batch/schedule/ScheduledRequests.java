package dues.batch.schedule;

import dues.batch.JobRequest;
import dues.batch.request.Requests;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.source.SourceSheet;
import dues.store.schedule.ScheduleSlots;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What a scheduled start is a run of: the job for the date that its zone has at the slot, of all
 * enabled sources but those that nobody has run by hand yet (their sheet says {@code first_run:
 * manual}).
 */
@Component
public class ScheduledRequests {

  /** Who asks for it. */
  public static final String WHO = "schedule";

  private final Requests requests;
  private final Sheets sheets;
  private final ScheduleSlots slots;

  ScheduledRequests(Home home, Sheets sheets, ScheduleSlots slots) {
    this.requests = new Requests(home, sheets);
    this.sheets = sheets;
    this.slots = slots;
  }

  /** One request, or one for each source; a problem says why there is none. */
  public List<JobRequest> of(String job, Instant slot, JobRequest.Origin origin) {
    List<String> sources = sources();
    if (sources.isEmpty()) {
      throw StartupProblem.configuration(
          "No source may be started by schedule; expected one that was imported once by hand, or first_run: any in its sheet. Run `dues run import-billing --source ID` for it.");
    }
    return requests.of(
        new JobRequest(job, date(job, slot), sources, Map.of(), origin, JobRequest.IfRunning.FAIL));
  }

  /** The business date of a slot. */
  public LocalDate date(String job, Instant slot) {
    JobSheet sheet = Objects.requireNonNull(sheets.jobs().get(job), job);
    return LocalDate.ofInstant(slot, sheet.schedule().zone());
  }

  private List<String> sources() {
    List<String> imported = slots.importedOnce();
    return sheets.sources().values().stream()
        .filter(source -> source.origin().enabled())
        .filter(
            source ->
                source.origin().firstRun() == SourceSheet.FirstRun.ANY
                    || imported.contains(source.id()))
        .map(SourceSheet::id)
        .toList();
  }
}
