package dues.console.page;

/** A page of something that does not exist; says what, and where to look. */
public final class NotThere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotThere(String sentence) {
    super(sentence);
  }
}
