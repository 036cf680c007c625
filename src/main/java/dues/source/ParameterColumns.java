package dues.source;

import dues.source.record.RecordType;
import dues.tabular.Header;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Contract parameters that stand in columns of their own, such as {@code pid399_phone}, and what
 * the sheet's {@code parameter_mapping} makes of them. Between a parameter and a field of the
 * contract (phones, emails, birth_date, document, tax_number, address) either may stand first:
 * {@code "457:document"}, {@code "phones:399,400"}. Between two codes it is as BGERP writes it,
 * ours first: {@code "12:9,80"} makes the billing's 9 and 80 our 12, and {@code
 * "115[1,2]:421[14575,14576]"} also makes value 14576 value 2. A parameter that is not mapped keeps
 * its code; a phone, an e-mail and an address are known by their column's kind.
 */
public final class ParameterColumns {

  private static final Set<String> FIELDS =
      Set.of("phones", "emails", "birth_date", "document", "tax_number", "address");
  private static final Map<String, String> FIELD_OF_KIND =
      Map.of("phone", "phones", "email", "emails", "hid", "address");
  private static final Pattern COLUMN = Pattern.compile("pid(\\d+|[\\w-]+)_(\\w+)");
  private static final Pattern CODE = Pattern.compile("([^\\[\\],]+)(?:\\[([^\\]]*)\\])?");

  private record Parameter(String column, String code, String kind) {}

  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, Map<String, String>> lists = new HashMap<>();

  /** The parameters among a file's columns. */
  public ParameterColumns(Header header, Map<String, String> mapping) {
    for (String name : header.names()) {
      Matcher column = COLUMN.matcher(name);
      if (column.matches()) {
        String kind = column.group(2).toLowerCase(Locale.ROOT);
        parameters.add(new Parameter(name, column.group(1), kind));
      }
    }
    mapping.forEach(
        (left, right) -> {
          boolean oursIsRight = FIELDS.contains(right);
          add(oursIsRight ? right : left, oursIsRight ? left : right);
        });
    for (Parameter parameter : parameters) {
      String field = FIELD_OF_KIND.get(parameter.kind());
      if (field != null) {
        targets.putIfAbsent(parameter.code(), field);
      }
    }
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

  private String target(Parameter parameter) {
    return targets.getOrDefault(parameter.code(), parameter.code());
  }

  /** The columns whose parameter becomes a field. */
  public String[] columns(String field) {
    return parameters.stream()
        .filter(parameter -> target(parameter).equals(field))
        .map(Parameter::column)
        .toArray(String[]::new);
  }

  /** The first column of a kind whose parameter becomes a field and that is not blank; or none. */
  public String column(Cells row, String field, String... kinds) {
    for (Parameter parameter : parameters) {
      if (target(parameter).equals(field)
          && List.of(kinds).contains(parameter.kind())
          && row.text(parameter.column()) != null) {
        return parameter.column();
      }
    }
    return "";
  }

  /** Adds every parameter that is no field and not blank. */
  public void addTo(Records records, Cells row, @Nullable String contract) {
    for (Parameter parameter : parameters) {
      String value = FIELDS.contains(target(parameter)) ? null : value(row, parameter);
      if (value != null) {
        records
            .add(RecordType.CONTRACT_PARAMETER)
            .put("contract", contract)
            .put("parameter", target(parameter))
            .put("value", value);
      }
    }
  }

  private @Nullable String value(Cells row, Parameter parameter) {
    String text = row.text(parameter.column());
    Map<String, String> list = lists.get(parameter.code());
    if (text == null || list == null) {
      return text;
    }
    String value = list.get(text);
    if (value == null) {
      row.refuse(
          parameter.column(),
          RejectCode.W_LIST_UNMAPPED,
          text,
          "'" + text + "' has no counterpart in parameter_mapping; expected one of its values");
    }
    return value;
  }
}
