package dues.store.activation;

import dues.activation.Heading;

/** A customer's item as it stands, and where it is heading. */
public record Item(long id, String key, Heading heading) {}
