package dues.batch.matching;

import dues.platform.Entry;
import dues.platform.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The keys that <code>jobs/match-customers.yml</code> has beside those of every job sheet.
 *
 * @param engines who may decide, in this order
 * @param fields which fields confirm, find and feed a customer
 * @param titles how titles are compared
 * @param pageSize contracts a run; 0: all
 * @param importSources sources whose contracts give fields to customers; empty: all
 * @param groups which parameter group a new customer gets
 */
public record MatchSheet(
    List<Engine> engines,
    Fields fields,
    Titles titles,
    int pageSize,
    List<String> importSources,
    List<ParameterGroup> groups) {

  private static final int MANY = 100_000_000;
  private static final int LONG_TITLE = 200;
  private static final List<Field> USUAL =
      List.of(
          Field.DOCUMENT,
          Field.TAX_NUMBER,
          Field.BIRTH_DATE,
          Field.PHONES,
          Field.EMAILS,
          Field.ADDRESS);

  private static final List<Imported> TAKEN =
      Arrays.stream(Imported.values()).filter(one -> one != Imported.CUSTOMER_TITLE).toList();

  /** Who may decide on a contract. */
  public enum Engine {
    HINTS,
    COMPAT,
    SCORED
  }

  /** What a contract and a customer are compared by. */
  public enum Field {
    BIRTH_DATE,
    DOCUMENT,
    TAX_NUMBER,
    PHONES,
    EMAILS,
    ADDRESS
  }

  /** What a customer may take from its contract. */
  public enum Imported {
    CUSTOMER_TITLE,
    BIRTH_DATE,
    DOCUMENT,
    TAX_NUMBER,
    PHONES,
    EMAILS,
    ADDRESS
  }

  /**
   * Fields by their use.
   *
   * @param confirm one of them must agree before a customer of nearly the same title is taken
   * @param search by these, customers of other titles are looked for
   * @param imported a customer takes these from its contract
   */
  public record Fields(List<Field> confirm, List<Field> search, List<Imported> imported) {}

  /**
   * How far two titles may be apart.
   *
   * @param distance letters by default
   * @param byField letters where this field agrees; −1: the title does not matter
   * @param leastLength shorter titles are not matched by COMPAT
   */
  public record Titles(int distance, Map<Field, Integer> byField, int leastLength) {}

  /** A new customer whose contract's number fits the pattern gets this group and title pattern. */
  public record ParameterGroup(int id, Pattern contract, int group, int titlePattern) {}

  /** Reads the keys; those of every job sheet are left to {@link dues.batch.sheet.JobSheet}. */
  public static MatchSheet read(Section sheet) {
    return new MatchSheet(
        sheet.at("engines").choices(Engine.class, List.of(Engine.values())),
        new Fields(
            sheet.at("confirm").choices(Field.class, USUAL),
            sheet
                .at("search")
                .choices(
                    Field.class,
                    List.of(Field.DOCUMENT, Field.TAX_NUMBER, Field.PHONES, Field.ADDRESS)),
            sheet.at("import").choices(Imported.class, TAKEN)),
        titles(sheet),
        sheet.at("page_size").integer(0, 0, MANY),
        sheet.at("import_sources").texts(List.of()),
        groups(sheet.at("parameter_groups")));
  }

  private static Titles titles(Section sheet) {
    Entry distance = sheet.at("title_distance");
    int length = sheet.at("min_title_length").integer(10, 0, LONG_TITLE);
    if (!distance.isMap()) {
      return new Titles(distance.integer(2, -1, LONG_TITLE), Map.of(), length);
    }
    Section section = distance.section();
    Map<Field, Integer> byField = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      Entry own = section.at(field.name().toLowerCase(java.util.Locale.ROOT));
      if (own.isPresent()) {
        byField.put(field, own.integer(2, -1, LONG_TITLE));
      }
    }
    return new Titles(section.at("default").integer(2, -1, LONG_TITLE), byField, length);
  }

  private static List<ParameterGroup> groups(Entry entry) {
    List<ParameterGroup> groups = new ArrayList<>();
    for (Entry item : entry.items()) {
      Section group = item.section();
      groups.add(
          new ParameterGroup(
              group.at("id").required("a number").integer(0, 0, MANY),
              group
                  .at("contract")
                  .required("a regular expression")
                  .parsed("a regular expression", Pattern::compile, Pattern.compile("")),
              group.at("group").integer(0, 0, MANY),
              group.at("title_pattern").integer(0, 0, MANY)));
    }
    return groups;
  }
}
