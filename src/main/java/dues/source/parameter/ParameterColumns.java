package dues.source.parameter;

import dues.source.Cells;
import dues.source.Records;
import dues.tabular.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Contract parameters that stand in columns of their own, such as {@code pid399_phone}, and what
 * {@link ParameterMapping} makes of them. A phone, an e-mail and an address that the sheet does not
 * name are known by their column's kind.
 */
public final class ParameterColumns {

  private static final Map<String, String> FIELD_OF_KIND =
      Map.of("phone", "phones", "email", "emails", "hid", "address");
  private static final Pattern COLUMN = Pattern.compile("pid(\\d+|[\\w-]+)_(\\w+)");

  private record Parameter(String column, String code, String kind) {}

  private final List<Parameter> parameters = new ArrayList<>();
  private final ParameterMapping mapping;

  /** The parameters among a file's columns. */
  public ParameterColumns(Header header, Map<String, String> mapping) {
    this.mapping = new ParameterMapping(mapping);
    for (String name : header.names()) {
      Matcher column = COLUMN.matcher(name);
      if (column.matches()) {
        String kind = column.group(2).toLowerCase(Locale.ROOT);
        parameters.add(new Parameter(name, column.group(1), kind));
      }
    }
    for (Parameter parameter : parameters) {
      String field = FIELD_OF_KIND.get(parameter.kind());
      if (field != null) {
        this.mapping.assume(parameter.code(), field);
      }
    }
  }

  private String target(Parameter parameter) {
    return mapping.target(parameter.code());
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

  /**
   * Adds every parameter that is no field and not blank, and the texts of a field beside its first:
   * of the addresses 9, 80 and 83 the contract's is the first that is there, the customer gets all.
   */
  public void addTo(Records records, Cells row, @Nullable String contract) {
    Set<String> met = new HashSet<>();
    for (Parameter parameter : parameters) {
      String field = target(parameter);
      boolean isField = ParameterMapping.FIELDS.contains(field);
      boolean isFurther =
          field.equals("address")
              && parameter.kind().equals("text")
              && row.text(parameter.column()) != null
              && !met.add(field);
      if (!isField || isFurther) {
        mapping.add(
            records,
            row,
            contract,
            new ParameterMapping.Place(parameter.code(), parameter.column()));
      }
    }
  }
}
