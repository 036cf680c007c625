package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A home with one generic source of as many contracts as wanted, cut into six partitions. */
record GrownHome(Path folder) {
  private static final int FEW = 10_000;
  private static final String SOURCE =
      """
      kind: generic
      path: exports/subscriptions
      first_run: any
      currency: UAH
      limits: {max_age_hours: 876000}
      """;

  static GrownHome in(Path folder, int contracts) throws Exception {
    Path jobs = folder.resolve("jobs");
    Files.createDirectories(jobs.resolve("sources"));
    Files.writeString(jobs.resolve("sources/own.yml"), SOURCE);
    try (Stream<Path> sheets = Files.list(Path.of("jobs"))) {
      for (Path sheet : sheets.filter(file -> file.toString().endsWith(".yml")).toList()) {
        Files.writeString(jobs.resolve(sheet.getFileName()), cut(sheet, contracts));
      }
    }
    generate(contracts, folder.resolve("exports"));
    return new GrownHome(folder);
  }

  /** Small chunks where there are few contracts, so that kills fall between chunks too. */
  private static String cut(Path sheet, int contracts) throws IOException {
    String text = Files.readString(sheet);
    if (!text.contains("\njob: ") && !text.startsWith("job: ")) {
      return text;
    }
    for (String key : List.of("partitions", "chunk_size")) {
      text = Pattern.compile("^" + key + ":.*\n", Pattern.MULTILINE).matcher(text).replaceAll("");
    }
    return text + "\npartitions: 6\nchunk_size: " + (contracts < FEW ? 20 : 2000) + "\n";
  }

  private static void generate(int contracts, Path exports) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "ops/bench/Generate.java",
                String.valueOf(contracts),
                exports.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }

  Program start(Map<String, String> environment, String... arguments) {
    return Program.start(folder, environment, arguments);
  }

  Program.Ended run(Map<String, String> environment, String... arguments) {
    return start(environment, arguments).end();
  }
}
