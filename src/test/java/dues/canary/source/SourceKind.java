package dues.canary.source;

/** Known to {@code StoreKnowsSource}, which it must not be. */
public class SourceKind {}
