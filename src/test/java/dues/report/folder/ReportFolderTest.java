package dues.report.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs may write different files of one folder at once. */
class ReportFolderTest {

  @Test
  void whatIsSweptOfOneFileLeavesTheDraftsOfOthers(@TempDir Path place) throws IOException {
    ReportFolder one = ReportFolder.open(place, 1);
    ReportFolder other = ReportFolder.open(place, 2);
    Path killed = one.draft("orders-000001.csv");
    Files.writeString(other.draft("charges-000001.csv"), "rows");
    ReportFolder next = ReportFolder.open(place, 3);
    next.sweep("orders-000001.csv");
    assertThat(killed).doesNotExist();
    assertThat(other.publish("charges-000001.csv")).isEqualTo(ReportFolder.Outcome.WRITTEN);
    Path left = one.draft("charges-000002.csv");
    next.sweep();
    assertThat(left).doesNotExist();
    assertThat(place.resolve("charges-000001.csv")).hasContent("rows");
  }
}
