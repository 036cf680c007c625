package dues.batch.outbox;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.platform.Spelling;
import dues.store.outbox.CorrectedLines;
import dues.store.outbox.OutboxRow;
import dues.store.outbox.OutboxRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What a recalculation or actions changed and why, as one mail for each address of {@code
 * recalculation.notify} and run.
 */
@Component
class CorrectionMails {

  private static final int LINES_MOST = 2000;
  private static final Map<String, String> POSTED_BY =
      Map.of("recalculate-fees", "recalculation", "apply-actions", "actions");

  private final Sheets sheets;
  private final CorrectedLines lines;
  private final OutboxRows rows;

  CorrectionMails(Sheets sheets, CorrectedLines lines, OutboxRows rows) {
    this.sheets = sheets;
    this.lines = lines;
    this.rows = rows;
  }

  /**
   * Notes the mails of a recalculation, or of actions, and returns how many are new; other jobs
   * have none.
   */
  long note(StepRun run) {
    String by = POSTED_BY.get(run.step().getJobExecution().getJobInstance().getJobName());
    if (by == null) {
      return 0;
    }
    Map<String, List<String>> ofAddress = new TreeMap<>();
    for (String source : run.sources()) {
      String notified = sheets.fees().of(source).notified().strip();
      List<String> texts = notified.isEmpty() ? List.of() : lines.texts(run.instance(), source);
      if (!texts.isEmpty()) {
        for (String address : notified.split("[;,\\s]+", -1)) {
          ofAddress.computeIfAbsent(address, none -> new ArrayList<>()).addAll(texts);
        }
      }
    }
    List<OutboxRow> mails =
        ofAddress.entrySet().stream()
            .map(mail -> mail(run, by, mail.getKey(), mail.getValue()))
            .toList();
    return rows.add(run.execution(), mails);
  }

  private static OutboxRow mail(StepRun run, String by, String address, List<String> texts) {
    LocalDate date = run.date();
    int shown = Math.min(texts.size(), LINES_MOST);
    StringBuilder text = new StringBuilder("Lines posted by the " + by + " of " + date + ":\n");
    texts.subList(0, shown).forEach(line -> text.append('\n').append(line));
    if (shown < texts.size()) {
      text.append("\n… and ")
          .append(texts.size() - shown)
          .append(" more; `dues export ledger` has all.");
    }
    return new OutboxRow(
        "RECALCULATED:%s:%d:%s".formatted(date, run.instance(), address),
        "RECALCULATED",
        OutboxRow.About.MANY,
        date,
        true,
        Map.of(
            "to",
            address,
            "subject",
            "%s%s of %s: %s"
                .formatted(
                    by.substring(0, 1).toUpperCase(Locale.ROOT),
                    by.substring(1),
                    date,
                    Spelling.counted(texts.size(), "ledger line")),
            "text",
            text.append('\n').toString()));
  }
}
