package dues.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping of keys to values in a sheet. A key counts as known once {@link #at} asked for it, so a
 * reader asks for every key it understands, present or not. An absent section is an empty one:
 * every value in it has its default.
 */
public final class Section {

  private final SheetFile file;
  private final Entry owner;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Section(SheetFile file, Entry owner) {
    this.file = file;
    this.owner = owner;
    if (owner.node() instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::take);
    }
  }

  private void take(NodeTuple tuple) {
    Node keyNode = tuple.getKeyNode();
    int line = keyNode.getStartMark().getLine() + 1;
    if (!(keyNode instanceof ScalarNode scalar)) {
      file.violations().add(file.name(), line, "a key is not a text", "a plain word", "");
      return;
    }
    String key = scalar.getValue();
    Entry first = entries.get(key);
    if (first != null) {
      file.violations()
          .add(
              file.name(),
              line,
              "'" + key + "' stands here for the second time",
              "each key once",
              "It is on line " + first.line() + " too; remove one of the two.");
      return;
    }
    entries.put(key, new Entry(file, key, tuple.getValueNode(), line));
  }

  /** The value under a key; an absent one answers with its default. */
  public Entry at(String key) {
    asked.add(key);
    Entry entry = entries.get(key);
    return entry != null ? entry : new Entry(file, key, null, owner.line());
  }

  /** True where the key is written, even with an empty value. Does not make the key known. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /**
   * All entries in the order of the file, all known: for maps whose keys are free, such as status
   * codes.
   */
  public Collection<Entry> all() {
    asked.addAll(entries.keySet());
    return entries.values();
  }

  public int line() {
    return owner.line();
  }

  /** The sheet's name in messages. */
  public String file() {
    return file.name();
  }

  /** Reports something that concerns the section as a whole. */
  public void violation(String what, String expected, String remedy) {
    file.violations().add(file.name(), owner.line(), what, expected, remedy);
  }

  void reportUnknownKeys() {
    Set<String> known = new TreeSet<>(asked);
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            entry.violation(
                "unknown key '" + key + "'",
                "a key of this sheet",
                SheetFile.didYouMean(key, known));
          }
        });
  }
}
