package dues.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks: results on standard output, messages on standard error, both in UTF-8
 * with LF whatever the machine's locale says.
 */
public record Terminal(PrintStream results, PrintStream messages, boolean interactive) {

  static Terminal ofThisProcess() {
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Boolean.getBoolean("dues.terminal"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
  }

  public void result(String text) {
    results.print(text);
    results.print('\n');
    results.flush();
  }

  public void message(String text) {
    messages.print(text);
    messages.print('\n');
    messages.flush();
  }
}
