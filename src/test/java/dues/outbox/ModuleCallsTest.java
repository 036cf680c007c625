package dues.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dues.activation.Answer;
import dues.activation.Answer.Verdict;
import dues.activation.Module;
import dues.activation.OperationKind;
import dues.activation.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What modules are told, and what those cost that do not behave. */
class ModuleCallsTest {

  private static final String HOSTILE = "it's \"so\"; rm -rf /\n$(touch x) `id` | * ґ\\";

  private static Module module(Module.Way way) {
    return new Module(
        "m",
        "",
        way,
        new Module.Slots(1, 0, 2),
        new RetryPolicy(1, Duration.ZERO),
        new Module.Skills(false, ""));
  }

  private static ModuleRequest request(String target) {
    return new ModuleRequest(
        target, "key", OperationKind.OPEN, "t", HOSTILE, Map.of("UID", "7", "COMMENTS", HOSTILE));
  }

  @Test
  void aProgramGetsItsArgumentsVerbatim(@TempDir Path folder) throws IOException {
    Path program = folder.resolve("program");
    Files.writeString(
        program,
        "#!/bin/sh\nprintf '%s' \"$4\" > \"$0.4\"\nprintf '%s' \"$DUES_NAME\" > \"$0.name\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Answer answer = new ModuleCalls().call(module(Module.Way.COMMAND), request(program.toString()));
    assertThat(answer.verdict()).isEqualTo(Verdict.DONE);
    assertThat(folder.resolve("program.4")).hasContent("COMMENTS=" + HOSTILE);
    assertThat(folder.resolve("program.name")).hasContent(HOSTILE);
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void aServerThatHangsOrTalksForEverCostsItsTimeoutAndAHundredLines() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/hang", exchange -> exchange.getRequestBody().readAllBytes());
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
              body.write("line\n".repeat(10_000).getBytes(UTF_8));
            }
          }
        });
    server.start();
    try {
      for (String path : new String[] {"/hang", "/endless"}) {
        long began = System.nanoTime();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        Answer answer = new ModuleCalls().call(module(Module.Way.HTTP), request(url));
        assertThat((System.nanoTime() - began) / 1e9).as(path).isBetween(1.5, 10.0);
        assertThat(answer.verdict()).as(path).isEqualTo(Verdict.FAILED);
        assertThat(answer.said().lines().count()).as(path).isBetween(1L, 101L);
      }
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
  }
}
