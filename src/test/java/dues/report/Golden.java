package dues.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the file that says what it should be; {@code -Dgolden.update=true} writes it
 * instead.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/dues/report/golden");

  private Golden() {}

  static void compare(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
  }
}
