package dues.matching;

/** A title as written and as it compares; see {@link TitleKey}. */
public record Title(String text, String key) {
  public static Title of(String text) {
    return new Title(text, TitleKey.of(text));
  }
}
