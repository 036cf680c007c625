package dues.cli;

import picocli.CommandLine.IVersionProvider;

/** What `dues --version` says: the program's version and what it runs on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = CommandLineTool.class.getPackage().getImplementationVersion();
    return new String[] {
      "dues " + (version == null ? "(built from sources)" : version),
      "Java "
          + Runtime.version()
          + ", "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
    };
  }
}
