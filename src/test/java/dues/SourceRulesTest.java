package dues;

import static org.assertj.core.api.Assertions.assertThat;

import dues.SourceTree.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * House rules that only the text of a class shows: a local double, a shell in a command line, a
 * record of seven.
 */
class SourceRulesTest {

  private static final Path MAIN = Path.of("src/main/java/dues");
  private static final Path CANARY = Path.of("src/test/java/dues/canary");

  private static final List<String> EXACT = List.of("money", "period", "fee", "charge", "ledger");
  private static final Pattern BINARY_FRACTION =
      Pattern.compile("\\b(double|float|Double|Float)\\b");
  private static final Pattern SHELL =
      Pattern.compile("\"(/bin/|/usr/bin/)?(sh|bash|zsh|cmd|cmd\\.exe|powershell)\"");
  private static final Pattern HEADER = Pattern.compile("\\brecord\\s+\\w+\\s*(<[^>]*>)?\\s*\\(");

  @Test
  void moneyIsNeverABinaryFraction() {
    assertThat(binaryFractions(MAIN)).isEmpty();
    assertThat(binaryFractions(CANARY)).containsExactly("RoundsABinaryFraction.java");
  }

  private static List<String> binaryFractions(Path root) {
    return EXACT.stream()
        .flatMap(name -> SourceTree.under(root.resolve(name)).stream())
        .filter(file -> BINARY_FRACTION.matcher(file.code()).find())
        .map(SourceRulesTest::name)
        .toList();
  }

  @Test
  void noProcessIsAShell() {
    assertThat(shells(MAIN)).isEmpty();
    assertThat(shells(CANARY)).containsExactly("StartsAShell.java");
  }

  private static List<String> shells(Path root) {
    return SourceTree.under(root).stream()
        .filter(file -> file.text().contains("ProcessBuilder") && SHELL.matcher(file.text()).find())
        .map(SourceRulesTest::name)
        .toList();
  }

  @Test
  void aRecordHasAtMostSixComponents() {
    assertThat(wideRecords(MAIN)).isEmpty();
    assertThat(wideRecords(CANARY)).containsExactly("HasSevenComponents.java");
  }

  private static List<String> wideRecords(Path root) {
    return SourceTree.under(root).stream()
        .filter(file -> recordWidths(file).anyMatch(width -> width > 6))
        .map(SourceRulesTest::name)
        .toList();
  }

  private static Stream<Integer> recordWidths(SourceFile file) {
    String code = file.code();
    List<Integer> widths = new ArrayList<>();
    var header = HEADER.matcher(code);
    while (header.find()) {
      widths.add(components(code, header.end()));
    }
    return widths.stream();
  }

  /** Counts the commas outside brackets up to the closing one. */
  private static int components(String code, int from) {
    int depth = 0;
    int commas = 0;
    for (int i = from; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == ')' && depth == 0) {
        return code.substring(from, i).isBlank() ? 0 : commas + 1;
      }
      depth += "(<{[".indexOf(c) >= 0 ? 1 : ")>}]".indexOf(c) >= 0 ? -1 : 0;
      commas += c == ',' && depth == 0 ? 1 : 0;
    }
    throw new IllegalStateException("no end of the record's header: " + code.substring(from));
  }

  private static String name(SourceFile file) {
    return file.path().getFileName().toString();
  }
}
