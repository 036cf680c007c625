package dues.platform;

import java.io.IOException;
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
import org.yaml.snakeyaml.nodes.Node;

/**
 * One YAML file, read as nodes and never as objects, so that <code>ON</code>, <code>0</code> and
 * <code>06:00</code> stay the text that a person wrote and every value knows its line.
 *
 * <p>Use: {@code read}, ask {@link #root()} for every key the sheet may have, then {@link
 * #finish()}, which reports the keys that nobody asked for. Nothing throws; whatever is wrong is in
 * the {@link Violations}.
 */
public final class SheetFile {

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
      return unreadable(name);
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
          Yaml.lineThatIsNotUtf8(bytes),
          "a byte is not UTF-8",
          "UTF-8 text",
          "Save the file as UTF-8 and try again.");
      return unreadable(name);
    }
  }

  /** Reads a text. */
  public static SheetFile parse(String name, String text, Violations violations) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (clean.length() > Yaml.MAX_CHARACTERS) {
      violations.add(
          name, 0, "has " + clean.length() + " characters", "at most " + Yaml.MAX_CHARACTERS, "");
      return unreadable(name);
    }
    Violations broken = new Violations();
    Node node = Yaml.compose(name, clean, broken);
    broken.list().forEach(violations::add);
    return broken.isEmpty() ? new SheetFile(name, node, violations) : unreadable(name);
  }

  /** One violation is enough for a file that cannot be read; what it then lacks is not told. */
  private static SheetFile unreadable(String name) {
    return new SheetFile(name, null, new Violations());
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
