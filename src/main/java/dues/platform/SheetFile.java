package dues.platform;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * One YAML file, read as nodes and never as objects, so that <code>ON</code>, <code>0</code> and
 * <code>06:00</code> stay the text that a person wrote and every value knows its line.
 *
 * <p>Use: {@code read}, ask {@link #root()} for every key the sheet may have, then {@link
 * #finish()}, which reports the keys that nobody asked for. Nothing throws; whatever is wrong is in
 * the {@link Violations}.
 */
public final class SheetFile {

  private static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_ALIASES = 50;

  private final String name;
  private final Violations violations;
  private final List<Section> sections = new ArrayList<>();
  private final Section root;

  private SheetFile(String name, @Nullable Node node, Violations violations) {
    this.name = name;
    this.violations = violations;
    this.root = new Entry(this, "the sheet", node, 1).section();
  }

  /** Reads a file; {@code name} is how it is called in messages, relative to the home. */
  public static SheetFile read(String name, Path path, Violations violations) {
    try {
      return read(name, Files.readAllBytes(path), violations);
    } catch (IOException e) {
      violations.add(
          name,
          0,
          "cannot be read (" + e + ")",
          "a readable file",
          "Check the file's owner and mode.");
      return new SheetFile(name, null, violations);
    }
  }

  /** Reads the bytes of a file. */
  public static SheetFile read(String name, byte[] bytes, Violations violations) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(name, text, violations);
    } catch (CharacterCodingException e) {
      violations.add(
          name,
          badLine(bytes),
          "a byte is not UTF-8",
          "UTF-8 text",
          "Save the file as UTF-8 and try again.");
      return new SheetFile(name, null, violations);
    }
  }

  /** Reads a text. */
  public static SheetFile parse(String name, String text, Violations violations) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Node node = null;
    if (clean.length() > MAX_CHARACTERS) {
      violations.add(
          name, 0, "has " + clean.length() + " characters", "at most " + MAX_CHARACTERS, "");
    } else {
      node = compose(name, clean, violations);
    }
    return new SheetFile(name, node, violations);
  }

  private static @Nullable Node compose(String name, String text, Violations violations) {
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

  private static int badLine(byte[] bytes) {
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

  /** The file's name without folder and ending: the id of a source, the name of a report. */
  public String id() {
    String base = name.substring(name.lastIndexOf('/') + 1);
    int dot = base.indexOf('.');
    return dot < 0 ? base : base.substring(0, dot);
  }

  /** How the file is called in messages. */
  public String name() {
    return name;
  }

  /** Whether the sheet came from the program and not from the home. */
  public boolean isBuiltIn() {
    return name.endsWith(SheetFolder.BUILT_IN);
  }

  public Section root() {
    return root;
  }

  /** Reports the keys that no reader of this sheet knows; call it when everything was asked. */
  public void finish() {
    sections.forEach(Section::reportUnknownKeys);
  }

  Violations violations() {
    return violations;
  }

  Section newSection(Entry owner) {
    Section section = new Section(this, owner);
    sections.add(section);
    return section;
  }

  /**
   * The known word nearest to the written one, as a remedy; a list of all where nothing is near.
   */
  static String didYouMean(String written, Set<String> known) {
    return Spelling.nearest(written, known)
        .map(near -> "Did you mean '" + near + "'?")
        .orElseGet(
            () ->
                known.isEmpty()
                    ? "Remove it."
                    : "Known here: " + String.join(", ", new TreeSet<>(known)) + ".");
  }
}
