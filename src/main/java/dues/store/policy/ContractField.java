package dues.store.policy;

/** One field of a contract, which {@link EditableField} knows. */
public record ContractField(long contract, String name) {

  /** The parameter's code; the name itself of a column. */
  String code() {
    return EditableField.isParameter(name)
        ? name.substring(EditableField.PARAMETER.length())
        : name;
  }
}
