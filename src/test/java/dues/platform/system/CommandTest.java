package dues.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.system.Command.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that misbehave cost their time and a hundred lines. */
class CommandTest {

  private final Path root;

  CommandTest(@TempDir Path root) {
    this.root = root;
  }

  private Path program(String script) throws IOException {
    Path program = root.resolve("program");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  private Outcome run(int seconds, String script) throws IOException {
    return new Command(List.of(program(script).toString())).run(seconds);
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  /** Nothing of it is left: a process whose command line or environment names the folder. */
  private boolean isAlive(String word) {
    return ProcessHandle.allProcesses()
        .anyMatch(process -> process.info().commandLine().orElse("").contains(word));
  }

  @Test
  void argumentsReachTheProgramVerbatim() throws IOException {
    List<String> hostile =
        List.of("a 'b' \"c\"", "; touch x", "two\nlines", "$(id) `id` $HOME", "", "*", "ґ—é");
    Path program = program("for word in \"$@\"; do printf '[%s]' \"$word\"; done");
    List<String> words = new java.util.ArrayList<>(List.of(program.toString()));
    words.addAll(hostile);
    assertThat(new Command(words).run(20).said()).isEqualTo("[" + String.join("][", hostile) + "]");
  }

  @Test
  void aGigabyteIsAHundredLines() throws IOException {
    long began = System.nanoTime();
    Outcome outcome = run(60, "head -c 1000000000 /dev/zero\necho\nseq 1 500\nexit 3");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.said().lines()).hasSize(100).startsWith("401").endsWith("500");
    assertThat(since(began)).isLessThan(60);
    Outcome endless = run(1, "exec yes");
    assertThat(endless.exit()).isEqualTo(-1);
    assertThat(endless.said().lines())
        .hasSize(101)
        .startsWith("no answer within 1 s")
        .endsWith("y");
  }

  @Test
  void garbageBecomesTextThatCanBeStored() throws IOException {
    Outcome outcome = run(20, "printf 'a\\000b\\033[31m\\377\\376\\nnext\\r\\n'");
    assertThat(outcome.said()).isEqualTo("ab[31m\uFFFD\uFFFD\nnext");
    String long1 = run(20, "head -c 3000 /dev/zero | tr '\\0' x").said();
    assertThat(long1).hasSize(Tail.LINE_MOST);
    byte[] noise = new byte[100_000];
    new java.util.Random(7).nextBytes(noise);
    Tail tail = new Tail();
    tail.add(noise, noise.length);
    assertThat(tail.said()).doesNotContain("\0");
    assertThat(tail.said().getBytes(StandardCharsets.UTF_8).length).isLessThan(400_000);
  }

  @Test
  void whateverItStartedEndsWithIt() throws IOException {
    String marker = "98765";
    long began = System.nanoTime();
    // a child that holds the pipe, one of its own session, a grandchild whose parent is gone
    String children =
        "sleep 3"
            + marker
            + " &\nsetsid sleep 4"
            + marker
            + " >/dev/null 2>&1 &\n(sleep 5"
            + marker
            + " &) &\n";
    Outcome good = run(30, children + "sleep 0.3; echo started; exit 0");
    assertThat(good).isEqualTo(new Outcome(0, "started"));
    assertThat(since(began)).as("seconds").isLessThan(10);
    assertThat(isAlive(marker)).isFalse();
    Outcome hung = run(1, children + "trap '' TERM\nwait");
    assertThat(hung).isEqualTo(new Outcome(-1, "no answer within 1 s"));
    assertThat(isAlive(marker)).isFalse();
  }

  @Test
  void manyAtOnceDoNotWaitForEachOther() throws Exception {
    Path program = program("head -c 300000 /dev/zero; echo; sleep 0.5; echo $DUES_KEY");
    long began = System.nanoTime();
    List<Thread> threads = new java.util.ArrayList<>();
    Map<String, String> said = new java.util.concurrent.ConcurrentHashMap<>();
    for (int i = 0; i < 6; i++) {
      String key = "key " + i;
      threads.add(
          new Thread(
              () -> {
                try {
                  said.put(
                      key,
                      new Command(List.of(program.toString()))
                          .run(20, Map.of("DUES_KEY", key))
                          .said());
                } catch (IOException e) {
                  said.put(key, e.toString());
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(said).hasSize(6).allSatisfy((key, text) -> assertThat(text).endsWith(key));
    assertThat(since(began)).isLessThan(15);
  }
}
