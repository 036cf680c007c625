package dues.fee;

/**
 * A cell, or a pair of cells, that makes no sense: its column (or columns) and a sentence with what
 * was expected.
 */
public record ParameterProblem(String column, String message) {}
