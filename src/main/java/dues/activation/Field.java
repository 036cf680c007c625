package dues.activation;

/** A field of the form with which a task is closed. */
public record Field(String name, String title, boolean required) {}
