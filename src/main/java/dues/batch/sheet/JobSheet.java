package dues.batch.sheet;

import dues.platform.Entry;
import dues.platform.LogSheet;
import dues.platform.Section;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * What every job sheet may say, whatever the job. The keys that belong to one job alone are read by
 * that job's own record from the same section.
 *
 * @param job the name under which the job is run
 * @param title one line for people
 * @param enabled a disabled job is refused and left out of the night
 * @param steps the job's steps in order, as documentation; a test holds them against the job class
 */
public record JobSheet(
    String job, String title, boolean enabled, Schedule schedule, Work work, List<Step> steps) {

  private static final int MOST_IN_A_CHUNK = 100_000;
  private static final int MOST_PARTITIONS = 64;
  private static final int MOST_DAYS = 36_525;

  /**
   * When the job starts by itself.
   *
   * @param cron six fields, seconds first; absent: never by itself
   * @param deadline a mail is sent when the job has not completed by then
   * @param zone the zone of both, and for the night of "today"
   */
  public record Schedule(
      Optional<CronExpression> cron, Optional<LocalTime> deadline, ZoneId zone) {}

  /**
   * How the work is cut and where its log goes.
   *
   * @param chunkSize rows a transaction
   * @param partitions threads that work at once
   * @param keepDays how long finance-reports keeps what it wrote; 0: for ever
   * @param twoPersons whether close-period needs one who proposes and one who confirms
   * @param notified who gets a mail when it fails, is missed or is late; addresses, {@code ;}
   *     between them
   */
  public record Work(
      int chunkSize,
      int partitions,
      LogSheet log,
      int keepDays,
      boolean twoPersons,
      String notified) {}

  /** A step's name and what it does, in a line. */
  public record Step(String name, String does) {}

  /** Reads the keys that all job sheets share. */
  public static JobSheet read(Section sheet) {
    String job = sheet.at("job").required("the job's name").text("");
    return new JobSheet(
        job,
        sheet.at("title").text(job),
        sheet.at("enabled").bool(true),
        schedule(sheet),
        new Work(
            sheet.at("chunk_size").integer(2000, 1, MOST_IN_A_CHUNK),
            sheet.at("partitions").integer(2, 1, MOST_PARTITIONS),
            LogSheet.read(sheet.at("log").section(), job),
            job.equals("finance-reports") ? sheet.at("keep_days").integer(0, 0, MOST_DAYS) : 0,
            job.equals("close-period") && sheet.at("two_persons").bool(false),
            sheet.at("notify").text("")),
        steps(sheet.at("steps")));
  }

  private static Schedule schedule(Section sheet) {
    Entry cron = sheet.at("schedule");
    return new Schedule(
        cron.text("").isEmpty()
            ? Optional.empty()
            : cron.parsed(
                "six fields: second minute hour day month weekday, such as \"0 30 2 * * *\"",
                CronExpression::parse),
        sheet.at("deadline").parsed("a time of day such as \"06:00\"", LocalTime::parse),
        sheet.at("time_zone").parsed("a zone such as Europe/Kyiv", ZoneId::of, ZoneOffset.UTC));
  }

  private static List<Step> steps(Entry entry) {
    List<Step> steps = new ArrayList<>();
    for (Entry item : entry.items()) {
      if (item.isMap()) {
        item.section().all().forEach(step -> steps.add(new Step(step.key(), step.text(""))));
      } else {
        item.text().ifPresent(name -> steps.add(new Step(name, "")));
      }
    }
    return steps;
  }
}
