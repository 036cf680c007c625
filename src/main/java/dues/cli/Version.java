package dues.cli;

import picocli.CommandLine.IVersionProvider;

/** What `dues --version` says: the program's version and what it runs on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "dues " + CommandLineTool.version(),
      "Java "
          + Runtime.version()
          + ", "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
    };
  }
}
