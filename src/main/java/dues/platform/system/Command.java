package dues.platform.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A program that is started without a shell and without the caller's PG* variables. */
public record Command(List<String> words) {

  private static final int DRAIN_MILLIS = 2000;

  /** What a finished program said last on both its outputs. */
  public record Outcome(int exit, String said) {
    public boolean isGood() {
      return exit == 0;
    }
  }

  /** Runs it to its end; a program that takes longer is ended. */
  public Outcome run(int timeoutSeconds) throws IOException {
    return run(timeoutSeconds, Map.of());
  }

  /**
   * The same with further environment variables. Of what it prints the {@link Tail} is kept, and
   * whatever it started is ended with it: it costs its time and a hundred lines, nothing else.
   */
  public Outcome run(int timeoutSeconds, Map<String, String> variables) throws IOException {
    String mark = UUID.randomUUID().toString();
    ProcessBuilder builder = builder();
    builder.environment().putAll(variables);
    builder.environment().put(ProcessTree.VARIABLE, mark);
    Process process = builder.redirectErrorStream(true).start();
    ProcessTree tree = new ProcessTree(process, mark);
    Tail tail = new Tail();
    Thread reader = new Thread(() -> tail.drain(process.getInputStream()), "output of a command");
    reader.setDaemon(true);
    reader.start();
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(timeoutSeconds, TimeUnit.SECONDS);
      int exit = ended ? process.exitValue() : -1;
      tree.end();
      reader.join(DRAIN_MILLIS);
      String late = ended ? "" : "no answer within " + timeoutSeconds + " s\n";
      return new Outcome(exit, (late + tail.said()).strip());
    } catch (InterruptedException stopped) {
      tree.end();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + words.get(0), stopped);
    }
  }

  /** Starts it to run on its own, with both outputs in a file. */
  public Process start(Path output, Map<String, String> variables) throws IOException {
    ProcessBuilder builder = builder();
    builder.environment().putAll(variables);
    return builder
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }

  /** The folder is the root's: an account need not be able to enter the caller's. */
  private ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(words).directory(new File("/"));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }
}
