package dues.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleExportsTest {
  private static final Path FOLDER = Path.of("sample-data");

  private static final int AT_LEAST = 20;

  @Test
  void committedExportsAreWhatTheGeneratorWrites() throws IOException {
    for (Map.Entry<String, byte[]> file : SampleExports.generate(FOLDER).entrySet()) {
      byte[] committed = Files.readAllBytes(FOLDER.resolve(file.getKey()));
      assertThat(Arrays.equals(committed, file.getValue()))
          .as("%s as generated; rewrite it with dues.samples.SampleExports", file.getKey())
          .isTrue();
    }
  }

  @Test
  void fewerThanOneRowInTwentyOfATableIsBad() {
    Map<String, Integer> rows = new HashMap<>();
    Map<String, Integer> bad = new HashMap<>();
    for (String source : new String[] {"own", "abills", "utm5"}) {
      Map<String, Table> tables = SampleExports.tables(FOLDER, source, SampleExports.FIRST);
      tables.forEach((name, table) -> rows.put(source + "/" + name, table.size()));
      SampleExports.byHand(FOLDER, source, SampleExports.FIRST + "/last")
          .forEach((name, table) -> bad.put(source + "/" + name, table.size()));
    }
    // the limits of a sheet leave tables of fewer rows alone
    bad.keySet().removeIf(name -> rows.getOrDefault(name, 0) < AT_LEAST);
    bad.forEach(
        (name, count) -> assertThat(20 * count).as(name).isLessThan(rows.getOrDefault(name, 0)));
  }
}
