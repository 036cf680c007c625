package dues.platform.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program that is started without a shell and without the caller's PG* variables. */
public record Command(List<String> words) {

  /** What a finished program said on both its outputs. */
  public record Outcome(int exit, String said) {
    public boolean isGood() {
      return exit == 0;
    }
  }

  /** Runs it to its end; a program that takes longer is ended. */
  public Outcome run(int timeoutSeconds) throws IOException {
    return run(timeoutSeconds, Map.of());
  }

  /** The same with further environment variables. */
  public Outcome run(int timeoutSeconds, Map<String, String> variables) throws IOException {
    ProcessBuilder builder = builder();
    builder.environment().putAll(variables);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    CompletableFuture<String> said =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException closed) {
                return "";
              }
            });
    try {
      if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        return new Outcome(-1, "no answer within " + timeoutSeconds + " s");
      }
      return new Outcome(process.exitValue(), said.join().strip());
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
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
