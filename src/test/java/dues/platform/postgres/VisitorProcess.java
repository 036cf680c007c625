package dues.platform.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running {@link Visitor}, talked to by lines. */
record VisitorProcess(Process process, BufferedReader answers, PrintWriter questions)
    implements AutoCloseable {

  static VisitorProcess enter(Path state, String... prefix) throws IOException {
    VisitorProcess visitor = start(state, prefix);
    visitor.expect("entered");
    return visitor;
  }

  /** Does not wait until it has entered. */
  static VisitorProcess start(Path state, String... prefix) throws IOException {
    List<String> words = new ArrayList<>(List.of(prefix));
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
            "-cp",
            prefix.length == 0 ? System.getProperty("java.class.path") : publicClasspath(),
            Visitor.class.getName(),
            state.toString()));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    return new VisitorProcess(
        process,
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
        new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8));
  }

  /** The same classes where other accounts can read them; the local repository may be hidden. */
  private static String publicClasspath() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "test-classpath").toAbsolutePath());
    List<String> readable = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      Path copy = folder.resolve(path.getFileName());
      if (Files.isRegularFile(path) && !Files.exists(copy)) {
        Files.copy(path, copy);
      }
      readable.add(Files.isDirectory(path) ? entry : copy.toString());
    }
    return String.join(File.pathSeparator, readable);
  }

  String ask(String line) throws IOException {
    questions.println(line);
    return String.valueOf(answers.readLine());
  }

  void leave() throws IOException {
    questions.println("leave");
    expect("left");
  }

  void expect(String answer) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.equals(answer)) {
        return;
      }
      all.append(line).append('\n');
    }
    throw new IllegalStateException("expected '" + answer + "' but the process said:\n" + all);
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    questions.close();
    process.onExit().join();
  }
}
