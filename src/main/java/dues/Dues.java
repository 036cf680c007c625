package dues;

/** Starts the command line. */
public final class Dues {

  private Dues() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    dues.platform.Spelling.nearest("x", java.util.List.of(args));
  }
}
