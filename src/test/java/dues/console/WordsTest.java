package dues.console;

import static org.assertj.core.api.Assertions.assertThat;

import dues.console.page.Plural;
import dues.source.RejectCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message in three languages, and the right form beside a number. */
class WordsTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final List<String> FILES =
      List.of("messages", "pages", "people", "desk", "fees", "reports", "told");

  /** The same in two languages, rightly. */
  private static final Set<String> SAME = Set.of();

  private static Properties read(String file, String suffix) throws IOException {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(FOLDER.resolve(file + suffix + ".properties"))) {
      properties.load(text);
    }
    return properties;
  }

  @ParameterizedTest
  @ValueSource(strings = {"_uk", "_ru"})
  void noMessageIsMissingOrLeftInEnglish(String suffix) throws IOException {
    for (String file : FILES) {
      Properties english = read(file, "");
      Properties other = read(file, suffix);
      TreeSet<String> left = new TreeSet<>();
      for (String key : english.stringPropertyNames()) {
        String word = other.getProperty(key);
        boolean same = english.getProperty(key).equals(word);
        if (word == null || word.isBlank() || (same && !SAME.contains(key))) {
          left.add(key);
        }
      }
      assertThat(left).as("missing or English in " + file + suffix).isEmpty();
      assertThat(other.stringPropertyNames().stream().filter(key -> !key.endsWith(".few")))
          .as("of no use in " + file + suffix)
          .allMatch(english::containsKey);
    }
  }

  /** A sheet that was written anew keeps its own words in every language. */
  @Test
  void theReportsThatComeWithTheProgramAreTranslatedAsTheyStand() throws IOException {
    Properties english = read("reports", "");
    TreeSet<String> otherwise = new TreeSet<>();
    try (Stream<Path> sheets = Files.list(Path.of("jobs/reports"))) {
      for (Path sheet : sheets.toList()) {
        String name = sheet.getFileName().toString().replace(".yml", "");
        String text = Files.readString(sheet).replace("\"", "");
        if (!text.startsWith("title: " + english.getProperty("report." + name) + "\n")
            || !text.contains("description: " + english.getProperty("hint." + name) + "\n")) {
          otherwise.add(name);
        }
      }
    }
    assertThat(otherwise).isEmpty();
  }

  /** The remedies of rows and values are what the engine says; those of a person's page are not. */
  @Test
  void whatTheEngineSaysIsToBeDoneIsTranslatedAsItStands() throws IOException {
    Properties english = read("told", "");
    for (RejectCode code : RejectCode.values()) {
      boolean refuses = code.name().startsWith("E_") || code.name().startsWith("W_");
      if (refuses || english.containsKey("remedy." + code)) {
        assertThat(english.getProperty("remedy." + code)).isEqualTo(code.remedy());
      }
    }
  }

  @Test
  void everyCountedNounHasEveryForm() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String file : FILES) {
      for (String key : read(file, "").stringPropertyNames()) {
        if (key.endsWith(".one")) {
          String noun = key.substring(0, key.length() - 4);
          for (String suffix : List.of("_uk", "_ru")) {
            Properties other = read(file, suffix);
            Stream.of(".one", ".few", ".many")
                .filter(form -> other.getProperty(noun + form) == null)
                .forEach(form -> missing.add(file + suffix + " " + noun + form));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, ONE, ONE", "2, MANY, FEW", "4, MANY, FEW", "5, MANY, MANY", "11, MANY, MANY",
    "12, MANY, MANY", "21, MANY, ONE", "22, MANY, FEW", "111, MANY, MANY", "0, MANY, MANY"
  })
  void aNumberHasItsForm(long number, Plural english, Plural slavic) {
    assertThat(Plural.of(number, Locale.UK)).isEqualTo(english);
    assertThat(Plural.of(number, Locale.forLanguageTag("uk"))).isEqualTo(slavic);
    assertThat(Plural.of(number, Locale.forLanguageTag("ru"))).isEqualTo(slavic);
  }
}
