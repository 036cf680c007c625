package dues.address.names;

import java.util.List;

/** A name with the type words that belong to it. */
record Bound(Item name, List<Item> types) {}
