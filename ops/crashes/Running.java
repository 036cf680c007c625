import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the program in a process of its own. */
final class Running {
  private static final int PATIENCE_SECONDS = 300;

  private final Process process;
  private final Path out;
  private final Path err;

  /** How a command ended. */
  record Ended(int exit, String out, String err) {
    Ended requireZero() {
      if (exit != 0) {
        throw new IllegalStateException("ended " + exit + ":\n" + out + err);
      }
      return this;
    }
  }

  private Running(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static Running start(List<String> command, Map<String, String> environment) throws IOException {
    Path out = Files.createTempFile("dues", ".out");
    Path err = Files.createTempFile("dues", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** True if it still runs after a while. */
  boolean runsAfter(long milliseconds) throws InterruptedException {
    return !process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  void kill() {
    process.destroyForcibly();
  }

  void terminate() {
    process.destroy();
  }

  /** How it ended; a command that does not end is killed and told as a fault. */
  Ended end() throws Exception {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("no end after " + PATIENCE_SECONDS + " s:\n" + Files.readString(err));
    }
    Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return ended;
  }
}
