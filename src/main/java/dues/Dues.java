package dues;

import dues.cli.CommandLineTool;

/** Starts the command line. */
public final class Dues {

  private Dues() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    CommandLineTool.main(args);
  }
}
