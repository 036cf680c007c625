package dues.source.parameter;

import dues.source.Cells;
import dues.source.MappingContext;
import dues.source.Records;
import dues.source.RejectCode;
import dues.source.record.RecordType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet's {@code parameter_mapping} makes of a billing's parameters. Between a parameter
 * and a field of the contract (phones, emails, birth_date, document, tax_number, address) either
 * may stand first: {@code "457:document"}, {@code "phones:399,400"}. Between two codes it is as
 * BGERP writes it, ours first: {@code "12:9,80"} makes the billing's 9 and 80 our 12, and {@code
 * "115[1,2]:421[14575,14576]"} also makes value 14576 value 2. A parameter that is not mapped keeps
 * its code.
 */
public final class ParameterMapping {

  static final Set<String> FIELDS =
      Set.of("phones", "emails", "birth_date", "document", "tax_number", "address");
  private static final Pattern CODE = Pattern.compile("([^\\[\\],]+)(?:\\[([^\\]]*)\\])?");

  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, Map<String, String>> lists = new HashMap<>();
  private final Set<String> listTargets = new TreeSet<>();

  /** As the sheet writes it. */
  public ParameterMapping(Map<String, String> mapping) {
    mapping.forEach(
        (left, right) -> {
          boolean oursIsRight = FIELDS.contains(right);
          add(oursIsRight ? right : left, oursIsRight ? left : right);
        });
  }

  private void add(String ours, String theirs) {
    Matcher target = CODE.matcher(ours);
    if (!target.lookingAt()) {
      return;
    }
    Matcher source = CODE.matcher(theirs);
    while (source.find()) {
      String code = source.group(1).strip();
      targets.put(code, target.group(1).strip());
      if (target.group(2) != null && source.group(2) != null) {
        lists.put(code, pairs(source.group(2).split(",", -1), target.group(2).split(",", -1)));
        listTargets.add(target.group(1).strip());
      }
    }
  }

  private static Map<String, String> pairs(String[] theirs, String[] ours) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < Math.min(theirs.length, ours.length); i++) {
      pairs.put(theirs[i].strip(), ours[i].strip());
    }
    return pairs;
  }

  /** Of the source that is read. */
  public static ParameterMapping of(MappingContext context) {
    return new ParameterMapping(context.sheet().mappings().links().parameters().imported());
  }

  /** Whether the sheet names the billing's code. */
  public boolean has(@Nullable String code) {
    return code != null && targets.containsKey(code);
  }

  /** Ours of the billing's code. */
  String target(String code) {
    return targets.getOrDefault(code, code);
  }

  /** What a column's kind says of a parameter that the sheet does not name. */
  void assume(String code, String field) {
    targets.putIfAbsent(code, field);
  }

  /** Our codes and fields that parameters of the billing become. */
  public Set<String> targets() {
    return new TreeSet<>(targets.values());
  }

  /** Our codes whose values are those of a list. */
  public Set<String> lists() {
    return Set.copyOf(listTargets);
  }

  /** Adds a contract's parameter, unless it is blank or its value has no counterpart. */
  public void add(Records records, Cells row, @Nullable String contract, Place place) {
    String code = place.code();
    String value = code == null ? null : value(row, code, place.column());
    if (value != null && code != null) {
      records
          .add(RecordType.CONTRACT_PARAMETER)
          .put("contract", contract)
          .put("parameter", target(code))
          .put("value", value);
    }
  }

  /** A parameter of the billing, and the column that its value stands in. */
  public record Place(@Nullable String code, String column) {}

  private @Nullable String value(Cells row, String code, String column) {
    String text = row.text(column);
    Map<String, String> list = lists.get(code);
    if (text == null || list == null) {
      return text;
    }
    String value = list.get(text);
    if (value == null) {
      row.refuse(
          column,
          RejectCode.W_LIST_UNMAPPED,
          text,
          "'" + text + "' has no counterpart in parameter_mapping; expected one of its values");
    }
    return value;
  }
}
