package dues.store.policy;

/** One field of a contract, which {@link EditableField} knows. */
public record ContractField(long contract, String name) {}
