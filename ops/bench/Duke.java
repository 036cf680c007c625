import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * The same rows given to Duke 1.2 as one would set it up for people: names by tokens, numbers and dates by edit distance, its
 * own index, its own default threshold. What it finds equal is joined, so that both make clusters.
 */
final class Duke {
  private static final double THRESHOLD = 0.8;

  /** Candidates of one row. */
  private static final int MOST = 50;

  private final Map<String, String> first = new HashMap<>();

  private Duke() {}

  /** The cluster of each row, by the key of one of its rows. */
  static Map<String, String> clusters(List<Map<String, String>> rows) {
    Duke duke = new Duke();
    Processor processor = new Processor(configuration());
    processor.addMatchListener(
        new AbstractMatchListener() {
          @Override
          public void matches(Record one, Record other, double confidence) {
            duke.join(one.getValue("contract"), other.getValue("contract"));
          }
        });
    Collection<Record> records = new ArrayList<>();
    for (Map<String, String> row : rows) {
      RecordImpl record = new RecordImpl();
      row.forEach((column, value) -> record.addValue(column, value.toLowerCase(java.util.Locale.ROOT)));
      record.remove("contract");
      record.addValue("contract", row.get("contract"));
      records.add(record);
    }
    processor.deduplicate(records);
    processor.close();
    Map<String, String> clusters = new HashMap<>();
    rows.forEach(row -> clusters.put(row.get("contract"), duke.of(row.get("contract"))));
    return clusters;
  }

  private static ConfigurationImpl configuration() {
    List<Property> properties = new ArrayList<>();
    properties.add(new PropertyImpl("contract"));
    properties.add(property("title", new JaroWinklerTokenized(), 0.2, 0.93));
    properties.add(property("birth_date", new Levenshtein(), 0.3, 0.9));
    properties.add(property("document", new Levenshtein(), 0.3, 0.95));
    properties.add(property("tax_number", new Levenshtein(), 0.3, 0.95));
    properties.add(property("phones", new ExactComparator(), 0.45, 0.85));
    properties.add(property("emails", new ExactComparator(), 0.45, 0.85));
    properties.add(property("city", new Levenshtein(), 0.45, 0.55));
    properties.add(property("region", new ExactComparator(), 0.45, 0.52));
    properties.add(property("post_code", new Levenshtein(), 0.4, 0.6));
    properties.add(property("building", new Levenshtein(), 0.45, 0.6));
    properties.add(property("street", new Levenshtein(), 0.4, 0.65));
    properties.add(property("house", new ExactComparator(), 0.4, 0.65));
    properties.add(property("flat", new ExactComparator(), 0.3, 0.7));
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setProperties(properties);
    configuration.setThreshold(THRESHOLD);
    configuration.validate();
    LuceneDatabase index = new LuceneDatabase();
    index.setMaxSearchHits(MOST);
    index.setMinRelevance(0);
    configuration.setDatabase(index);
    return configuration;
  }

  private static Property property(String name, Comparator comparator, double low, double high) {
    return new PropertyImpl(name, comparator, low, high);
  }

  private String of(String key) {
    String at = key;
    while (first.containsKey(at)) {
      at = first.get(at);
    }
    return at;
  }

  private void join(String one, String other) {
    String ours = of(one);
    String theirs = of(other);
    if (!ours.equals(theirs)) {
      first.put(ours.compareTo(theirs) < 0 ? theirs : ours, ours.compareTo(theirs) < 0 ? ours : theirs);
    }
  }
}
