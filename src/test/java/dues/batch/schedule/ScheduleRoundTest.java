package dues.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobRequest;
import dues.batch.closing.Books;
import dues.platform.StartupProblem;
import dues.store.schedule.ScheduleSlots;
import dues.store.schedule.ScheduleSlots.Slot;
import dues.store.schedule.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One home through a week of clocks: the night starts at 02:30 in Kyiv, and is due by 06:00. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScheduleRoundTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T00:30:00Z");
  private static final long DAY = 86_400;

  private Books books;
  private ScheduleRound round;

  @BeforeAll
  void watch(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("jobs"));
    Files.writeString(
        home.resolve("jobs/nightly.yml"),
        "job: nightly\nschedule: \"0 30 2 * * *\"\ntime_zone: Europe/Kyiv\ndeadline: \"06:00\"\n");
    books = new Books(home, "");
    round = books.bean(ScheduleRound.class);
    round.begin(MONDAY.minusSeconds(3600));
  }

  @AfterAll
  void close() {
    books.close();
  }

  private static Slot night(int days) {
    return new Slot("nightly", "START", MONDAY.plusSeconds(days * DAY));
  }

  private List<String> alarms(ScheduleRound.Due due) {
    return due.alarms().stream().map(one -> one.state() + " " + one.slot().at()).toList();
  }

  @Test
  @Order(1)
  void ofManyWhoLookAtOnceOneStartsTheNight() throws InterruptedException {
    assertThat(round.at(MONDAY.minusMillis(1)).starts()).isEmpty();
    List<Slot> started = Collections.synchronizedList(new ArrayList<>());
    ExecutorService lookers = Executors.newFixedThreadPool(6);
    for (int i = 0; i < 30; i++) {
      lookers.execute(() -> started.addAll(round.at(MONDAY.plusSeconds(1)).starts()));
    }
    lookers.shutdown();
    assertThat(lookers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(started).containsExactly(night(0));
    assertThat(round.at(MONDAY.plusSeconds(2)).starts()).isEmpty();
  }

  @Test
  @Order(2)
  void aNightThatIsNotDoneByItsDeadlineIsToldOnce() {
    Instant deadline = Instant.parse("2026-11-23T04:00:00Z");
    assertThat(alarms(round.at(deadline.minusSeconds(1)))).isEmpty();
    assertThat(alarms(round.at(deadline))).containsExactly("LATE " + deadline);
    assertThat(alarms(round.at(deadline.plusSeconds(60)))).isEmpty();
  }

  @Test
  @Order(3)
  void whatNoServerWasThereForIsMissedAndOnlyTheFreshIsStarted() {
    Instant thursday = night(3).at().plusSeconds(240);
    ScheduleRound.Due due = round.at(thursday);
    assertThat(due.starts()).containsExactly(night(3));
    assertThat(alarms(due)).containsExactly("MISSED " + night(1).at(), "MISSED " + night(2).at());
    ScheduleRound.Due late = round.at(night(4).at().plusSeconds(301));
    assertThat(late.starts()).isEmpty();
    assertThat(alarms(late)).contains("MISSED " + night(4).at());
  }

  @Test
  @Order(4)
  void aPausedNightIsLeftOutAndNobodyIsTold() {
    TransactionTemplate transaction =
        new TransactionTemplate(books.bean(PlatformTransactionManager.class));
    Schedules schedules = books.bean(Schedules.class);
    transaction.executeWithoutResult(status -> schedules.pause("nightly", "olena"));
    ScheduleRound.Due due = round.at(night(5).at().plusSeconds(DAY / 2));
    assertThat(due.starts()).isEmpty();
    assertThat(alarms(due)).isEmpty();
    transaction.executeWithoutResult(status -> schedules.pause("nightly", null));
    assertThat(round.at(night(6).at()).starts()).containsExactly(night(6));
    assertThat(books.bean(ScheduleSlots.class).newest("nightly", 20))
        .extracting(one -> one.slot().kind() + " " + one.state())
        .containsExactly(
            "START STARTED",
            "START PAUSED",
            "START MISSED",
            "START STARTED",
            "START MISSED",
            "START MISSED",
            "DEADLINE LATE",
            "START STARTED");
  }

  @Test
  @Order(5)
  void aStartWhoseProcessDiedIsMissed() {
    // no process of this name holds a lease, and its rows are older than two minutes by then
    Instant later = Instant.now().plusSeconds(180);
    assertThat(round.orphaned(later))
        .extracting(one -> one.slot())
        .containsExactlyInAnyOrder(night(0), night(3), night(6));
    assertThat(round.orphaned(later)).isEmpty();
  }

  @Test
  @Order(6)
  void aSourceThatNobodyHasRunByHandIsLeftAlone() {
    ScheduledRequests requests = books.bean(ScheduledRequests.class);
    JobRequest.Origin origin = new JobRequest.Origin(ScheduledRequests.WHO, "");
    Instant evening = Instant.parse("2026-11-22T22:30:00Z");
    assertThatThrownBy(() -> requests.of("nightly", evening, origin))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("No source may be started by schedule");
    books.file("contracts", "contract,title", "1,One");
    Books.completes(books.run("import-billing", "2026-11-20"));
    List<JobRequest> asked = requests.of("nightly", evening, origin);
    assertThat(asked).singleElement().extracting(JobRequest::sources).isEqualTo(List.of("own"));
    // half past midnight in Kyiv
    assertThat(asked.get(0).date()).hasToString("2026-11-23");
  }
}
