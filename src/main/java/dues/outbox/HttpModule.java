package dues.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dues.activation.Answer;
import dues.platform.system.Tail;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A module that is asked by a JSON POST, with the operation's key in {@code Idempotency-Key}. Any
 * 2xx is good; the {@link Tail} of its answer is kept.
 */
final class HttpModule {

  private static final JsonFactory JSON = new JsonFactory();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Answer post(ModuleRequest request, int timeoutSeconds) {
    Tail tail = new Tail();
    CompletableFuture<HttpResponse<Void>> sent =
        client.sendAsync(
            HttpRequest.newBuilder(URI.create(request.target()))
                .timeout(Duration.ofSeconds(timeoutSeconds))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", request.key())
                .POST(HttpRequest.BodyPublishers.ofString(json(request)))
                .build(),
            HttpResponse.BodyHandlers.ofByteArrayConsumer(
                block -> block.ifPresent(bytes -> tail.add(bytes, bytes.length))));
    try {
      int status = sent.get(timeoutSeconds, TimeUnit.SECONDS).statusCode();
      return status / 100 == 2
          ? Answer.done(tail.said())
          : Answer.failed((tail.said() + "\nHTTP " + status).strip());
    } catch (TimeoutException late) {
      return Answer.failed("no answer within " + timeoutSeconds + " s");
    } catch (ExecutionException broken) {
      return Answer.failed(String.valueOf(broken.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Answer.failed("interrupted while waiting for " + request.target());
    } finally {
      sent.cancel(true);
    }
  }

  /** One object: what is asked for, and the arguments by their names in lower case. */
  static String json(ModuleRequest request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("action", request.kind().action());
      for (Map.Entry<String, String> detail : request.details().entrySet()) {
        json.writeStringField(detail.getKey(), detail.getValue());
      }
      json.writeObjectFieldStart("arguments");
      for (Map.Entry<String, String> argument : request.arguments().entrySet()) {
        json.writeStringField(argument.getKey(), argument.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException("a text takes whatever is written", impossible);
    }
    return text.toString();
  }
}
