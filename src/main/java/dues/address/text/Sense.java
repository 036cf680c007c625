package dues.address.text;

/**
 * One meaning of a word: {@code ул} has the sense (STREET, {@code street}, {@code улица}). The code
 * is the same in every language, so that {@code вул.} and {@code ул.} are one type.
 */
public record Sense(Meaning meaning, String code, String word) {}
