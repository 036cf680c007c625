package dues.batch.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.store.periods.ClosingProposals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet that wants two persons gets them. */
class TwoPersonsTest {

  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

  @Test
  void oneAloneIsRefusedAndTwoCloseTheMonth(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("jobs"));
    Files.writeString(
        home.resolve("jobs/close-period.yml"), "job: close-period\ntwo_persons: true\n");
    try (Books books = new Books(home, "")) {
      books
          .file("contracts", "contract,title", "1,One")
          .file("fees", "fee,title,mode", "net,Internet,MONTH_PRORATED")
          .file("prices", "fee,price", "net,300")
          .file("subscriptions", "subscription,contract,fee,from,to", "a,1,net,2026-02-01,");
      books.night("2026-03-01");
      JobOutcome alone = books.close("2026-02");
      assertThat(alone.exit()).isEqualTo(Exit.USAGE);
      assertThat(alone.execution()).isZero();
      assertThat(alone.messages())
          .singleElement()
          .asString()
          .contains("2026-02 of own is closed by two persons", "/periods");

      ClosingProposals proposals = books.bean(ClosingProposals.class);
      assertThat(proposals.propose("own", FEBRUARY, "olena", "done")).isTrue();
      assertThat(proposals.propose("own", FEBRUARY, "petro", "me too")).isFalse();
      assertThat(proposals.confirm("own", FEBRUARY, "olena")).isFalse();
      assertThatThrownBy(
              () ->
                  books.rows(
                      "update closing_proposal set confirmed_by = proposed_by, confirmed_at = proposed_at returning 1"))
          .hasMessageContaining("closing_proposal_two_persons");
      assertThat(books.close("2026-02").exit()).isEqualTo(Exit.USAGE);
      assertThat(proposals.confirm("own", FEBRUARY, "petro")).isTrue();
      assertThat(proposals.withdraw("own", FEBRUARY)).isFalse();
      Books.completes(books.close("2026-02"));
      assertThat(books.close("2026-03").exit()).isEqualTo(Exit.USAGE);
    }
  }
}
