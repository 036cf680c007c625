package dues.platform;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Text to nodes, within limits on size, depth and aliases; what cannot be read is one violation
 * with its line.
 */
final class Yaml {

  static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_ALIASES = 50;

  private Yaml() {}

  static @Nullable Node compose(String name, String text, Violations violations) {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(MAX_ALIASES);
    limits.setCodePointLimit(MAX_CHARACTERS);
    try {
      StreamReader reader = new StreamReader(new StringReader(text));
      return new Composer(new ParserImpl(reader, limits), new Resolver(), limits).getSingleNode();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      int line = mark == null ? 0 : mark.getLine() + 1;
      String problem = e.getProblem() == null ? "" : " (" + e.getProblem() + ")";
      violations.add(
          name,
          line,
          "cannot be read as YAML" + problem,
          "one YAML mapping of keys to values",
          "Look at " + "the indentation, quotes and brackets on this line and the one before it.");
    } catch (YAMLException e) {
      violations.add(
          name, 0, "cannot be read as YAML (" + e.getMessage() + ")", "one YAML mapping", "");
    }
    return null;
  }

  /** The first line with a byte that is not UTF-8; 0 where there is none. */
  static int lineThatIsNotUtf8(byte[] bytes) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
        } catch (CharacterCodingException e) {
          return line;
        }
        start = i + 1;
        line++;
      }
    }
    return 0;
  }
}
