package dues.store.export;

/** Knows the canonical name of a source's status code, as the source's sheet maps it. */
@FunctionalInterface
public interface StatusNames {

  String canonical(String source, String code);
}
