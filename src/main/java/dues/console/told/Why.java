package dues.console.told;

/** One reason of a refusal; its column and remedy may be empty. */
public record Why(String column, String problem, String remedy) {}
