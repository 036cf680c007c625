package dues.tabular.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dues.tabular.FileFault;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The text of one object, in bounded memory: one that is longer than any row is refused. */
final class JsonText extends StringWriter {

  private static final int LONGEST = 1 << 20;
  private static final int DEEPEST = 32;
  private static final int LONGEST_NAME = 1000;
  private static final int LONGEST_NUMBER = 100;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private final JsonObject.Place place;

  JsonText(JsonObject.Place place) {
    this.place = place;
  }

  @Override
  public void write(char[] text, int from, int length) {
    require(length);
    super.write(text, from, length);
  }

  @Override
  public void write(String text, int from, int length) {
    require(length);
    super.write(text, from, length);
  }

  private void require(int more) {
    if (getBuffer().length() + more > LONGEST) {
      String problem =
          "this object is longer than " + LONGEST + " characters; expected its end long before";
      throw new UncheckedIOException(
          new FileFault(FileFault.Kind.TRUNCATED, place.file(), place.line(), problem));
    }
  }
}
