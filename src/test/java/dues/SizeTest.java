package dues;

import static org.assertj.core.api.Assertions.assertThat;

import dues.SourceTree.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The size budget: small enough that a newcomer reads any file at once. */
class SizeTest {

  private static final List<SourceFile> MAIN = SourceTree.under(Path.of("src/main/java"));
  private static final List<SourceFile> TESTS = SourceTree.under(Path.of("src/test/java"));

  private static final int FILE_MOST = 300;
  private static final int MEDIAN_MOST = 60;
  private static final int NINE_OF_TEN_MOST = 150;
  private static final int METHOD_MOST = 70;
  private static final int PACKAGE_MOST = 15;
  private static final int CATALOGUE_MOST = 40;
  private static final List<String> CATALOGUES =
      List.of("source", "charge", "fee", "matching", "store", "store/export", "cli", "console");

  /**
   * A method's or constructor's first line, by the formatter's indentation; no type, no statement.
   */
  private static final Pattern METHOD =
      Pattern.compile(
          "^( {2}| {4})(?! )(?!.*\\b(class|record|interface|enum|if|for|while|switch|try|else)\\b)");

  @Test
  void noFileIsLongerThanThreeHundredLines() {
    assertThat(longerThan(MAIN, FILE_MOST)).isEmpty();
    assertThat(longerThan(TESTS, FILE_MOST)).isEmpty();
  }

  private static List<String> longerThan(List<SourceFile> files, int most) {
    return files.stream()
        .filter(file -> file.lines() > most)
        .map(file -> file.path() + " " + file.lines())
        .toList();
  }

  @Test
  void halfOfTheFilesHaveSixtyLinesAndNineOfTenAHundredAndFifty() {
    List<Long> lines =
        MAIN.stream().filter(SizeTest::isClass).map(SourceFile::lines).sorted().toList();
    assertThat(lines.get(lines.size() / 2))
        .as("median of " + lines)
        .isLessThanOrEqualTo(MEDIAN_MOST);
    assertThat(lines.get(lines.size() * 9 / 10))
        .as("nine of ten of " + lines)
        .isLessThanOrEqualTo(NINE_OF_TEN_MOST);
  }

  @Test
  void noMethodIsLongerThanSeventyLines() {
    assertThat(longMethods(MAIN)).isEmpty();
    assertThat(longMethods(TESTS)).isEmpty();
  }

  private static List<String> longMethods(List<SourceFile> files) {
    return files.stream().flatMap(file -> longMethods(file).stream()).toList();
  }

  private static List<String> longMethods(SourceFile file) {
    List<String> lines = file.code().lines().map(String::stripTrailing).toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int first =
          lines.get(i).endsWith(") {") || lines.get(i).matches(".*\\) throws [^;]*\\{")
              ? header(lines, i)
              : -1;
      if (first >= 0 && METHOD.matcher(lines.get(first)).find()) {
        String indent =
            lines
                .get(first)
                .substring(0, lines.get(first).length() - lines.get(first).stripLeading().length());
        int length = lines.subList(i, lines.size()).indexOf(indent + "}") + i - first;
        if (length > METHOD_MOST) {
          found.add(file.path() + ":" + (first + 1) + " " + length + " lines");
        }
      }
    }
    return found;
  }

  /** The first line of the declaration that ends on line {@code last}. */
  private static int header(List<String> lines, int last) {
    int first = last;
    while (first > 0
        && !lines.get(first - 1).isBlank()
        && !lines.get(first - 1).matches(".*[;{}]")) {
      first--;
    }
    while (first < last && lines.get(first).stripLeading().startsWith("@")) {
      first++;
    }
    return first;
  }

  @Test
  void aPackageHasAtMostFifteenFilesAndACatalogueForty() {
    Map<String, Long> files =
        MAIN.stream()
            .filter(SizeTest::isClass)
            .collect(
                Collectors.groupingBy(
                    file -> String.valueOf(file.path().getParent()),
                    TreeMap::new,
                    Collectors.counting()));
    files.forEach(
        (folder, count) -> {
          boolean catalogue = CATALOGUES.stream().anyMatch(name -> folder.endsWith("dues/" + name));
          assertThat(count)
              .as(folder)
              .isLessThanOrEqualTo(catalogue ? CATALOGUE_MOST : PACKAGE_MOST);
        });
  }

  private static boolean isClass(SourceFile file) {
    return !file.path().endsWith("package-info.java");
  }

  @Test
  void theMeasureFindsALongMethod() {
    String body = "    x();\n".repeat(METHOD_MOST + 1);
    SourceFile file =
        new SourceFile(Path.of("Long.java"), "class Long {\n  void run() {\n" + body + "  }\n}\n");
    assertThat(longMethods(file)).containsExactly("Long.java:2 72 lines");
    assertThat(longerThan(List.of(file), METHOD_MOST)).hasSize(1);
  }
}
