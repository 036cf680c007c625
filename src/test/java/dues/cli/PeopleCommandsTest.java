package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.lease.Grant;
import dues.batch.lease.Leases;
import dues.platform.Home;
import dues.platform.postgres.HomeDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with which people put customers right: what they print, and their exit codes. */
class PeopleCommandsTest {

  private final Path home;

  PeopleCommandsTest(@TempDir Path home) {
    this.home = home;
  }

  private OneProcess.Ended dues(int exit, String... words) {
    OneProcess.Ended ended = OneProcess.dues(home, List.of(words));
    assertThat(ended.exit())
        .as(List.of(words) + "\n" + ended.results() + ended.messages())
        .isEqualTo(exit);
    return ended;
  }

  @Test
  void customersAreLinkedMergedSplitAndEdited() throws Exception {
    write("jobs/sources/own.yml", "kind: generic\npath: exports\ncurrency: UAH\n");
    write("exports/contracts.csv", "contract,title\n1,Petrenko Ivan\n2,Marko Vovk\n");
    dues(0, "runs");
    try (HomeDatabase database = HomeDatabase.of(home)) {
      assertThat(database.rows("select 1")).hasSize(1);
      dues(0, "run", "import-billing", "--date", "2026-10-31");
      dues(0, "run", "match-customers", "--date", "2026-10-31");
      assertThat(dues(0, "link", "own:2", "own:1", "--json").results())
          .isEqualTo(
              "[\n{\"contract\": \"own:2\", \"before\": \"own:2\", \"customer\": \"own:1\"}\n]\n");
      assertThat(dues(0, "link", "own:2", "own:1").results())
          .isEqualTo("Nothing changed: it was so already.\n");
      assertThat(dues(0, "export", "customers").results())
          .isEqualTo(
              "customer,title,kind,variants,contracts\nown:1,Petrenko Ivan,,Marko Vovk,own:1;own:2\nown:2,Marko Vovk,,,\n");
      assertThat(dues(0, "split", "own:1", "own:2", "--reason", "two").results())
          .isEqualTo("contract  before  customer\nown:2     own:1   own:2\n");
      assertThat(
              dues(0, "edit", "customer", "own:2", "phones=+380501234567", "kind=person").results())
          .containsPattern("phones +\\+380501234567 +true")
          .containsPattern("kind +person +true");
      assertThat(dues(0, "unlink", "own:1").results())
          .isEqualTo("contract  before  customer\nown:1     own:1\n");
      assertThat(dues(0, "reviews").results()).isEqualTo("Nothing waits for a person.\n");
      assertThat(dues(2, "review", "match/own:1", "same").messages())
          .contains("There is no open review 'match/own:1'");
      assertThat(dues(2, "review", "own:1", "maybe").messages())
          .contains("'own:1' names no review; expected match/SOURCE:CONTRACT");
      anotherRunHoldsThem();
      assertThat(dues(0, "merge", "own:1", "own:2").results()).contains("Nothing changed");
      assertThat(dues(0, "export", "customers").results())
          .contains("own:2,Marko Vovk,person,Petrenko Ivan,own:2\n");
    }
  }

  private void anotherRunHoldsThem() {
    Home place = Home.at(home);
    try (Session session = Session.open(place, Session.sheets(place), false)) {
      Leases leases = session.bean(Leases.class);
      Grant grant = leases.acquire("match-customers", Set.of("customers"));
      assertThat(dues(4, "merge", "own:1", "own:2").messages())
          .contains("customers is held by match-customers, process");
      assertThat(dues(0, "merge", "own:1", "own:2", "--if-running", "skip").messages())
          .contains("Skipped: another run writes the customers.");
      leases.release(((Grant.Granted) grant).lease());
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
