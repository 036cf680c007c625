package dues.batch.edit;

import dues.source.UpdatePolicy;
import dues.store.UpdatePolicySql;
import dues.store.UpdatePolicySql.Mode;
import dues.store.policy.EditableField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sheet's {@code update:} as columns of contracts and as codes of parameters. */
public final class FieldPolicies {

  private static final String PARAMETER = "parameter.";

  /** Contract columns that follow the sheet's policy for a field of another name. */
  private static final Map<String, List<String>> COLUMNS_OF_FIELD =
      Map.of(
          "address",
          EditableField.ADDRESS,
          "notes",
          List.of("comment"),
          "groups",
          List.of("group"));

  private FieldPolicies() {}

  /** By column of the contract. */
  public static UpdatePolicySql columns(UpdatePolicy policy) {
    Map<String, Mode> columns = new HashMap<>();
    policy
        .fields()
        .forEach(
            (field, mode) ->
                COLUMNS_OF_FIELD
                    .getOrDefault(field, List.of(field))
                    .forEach(column -> columns.put(column, Mode.valueOf(mode.name()))));
    return new UpdatePolicySql(columns);
  }

  /** By code of the parameter. */
  public static Map<String, Mode> parameters(UpdatePolicy policy) {
    Map<String, Mode> codes = new HashMap<>();
    policy
        .fields()
        .forEach(
            (field, mode) -> {
              if (field.startsWith(PARAMETER)) {
                codes.put(field.substring(PARAMETER.length()), Mode.valueOf(mode.name()));
              }
            });
    return codes;
  }
}
