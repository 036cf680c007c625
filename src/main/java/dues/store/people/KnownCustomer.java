package dues.store.people;

/** A customer that stands: its id, its key ({@code source:contract}) and its title. */
public record KnownCustomer(long id, String key, String title) {}
