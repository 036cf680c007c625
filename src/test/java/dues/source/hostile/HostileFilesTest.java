package dues.source.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What, which, where, expected, remedy: for every hostile file, in a process of little memory. */
class HostileFilesTest {

  private static final long MOST_MILLIS = 5000;

  @Test
  @Timeout(120)
  void areRefusedInWordsWithinBoundedMemoryAndTime(@TempDir Path root)
      throws IOException, InterruptedException {
    Map<String, HostileCase> cases = new LinkedHashMap<>(HostileFiles.all());
    cases.putAll(HostileContainers.all());
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Refusals.class.getName()));
    for (Map.Entry<String, HostileCase> hostile : cases.entrySet()) {
      Path home = Files.createDirectory(root.resolve(hostile.getKey().replace(' ', '-')));
      hostile.getValue().maker().make(home.resolve("exports"));
      Files.writeString(home.resolve("path"), hostile.getValue().path());
      command.add(home.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String[] lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSize(cases.size() + 1);
    SoftAssertions all = new SoftAssertions();
    int line = 0;
    for (Map.Entry<String, HostileCase> hostile : cases.entrySet()) {
      String[] parts = lines[line++].split("\\|", 2);
      all.assertThat(parts[1])
          .as(hostile.getKey())
          .contains(hostile.getValue().refusal(), "; expected ")
          .matches("E_[A-Z_]+: .*\\.");
      all.assertThat(Long.parseLong(parts[0])).as(hostile.getKey()).isLessThan(MOST_MILLIS);
    }
    all.assertAll();
  }
}
