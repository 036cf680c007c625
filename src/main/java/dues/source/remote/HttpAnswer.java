package dues.source.remote;

import dues.tabular.FileFault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request, read as a stream. The whole of it has to come within the timeout and
 * within a number of bytes; a billing that dribbles or never ends is given up.
 */
final class HttpAnswer extends FilterInputStream {

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "dues-http-timeout");
            thread.setDaemon(true);
            return thread;
          });

  /** How long and how much. */
  record Bounds(int timeoutMillis, long mostBytes) {}

  private final String name;
  private final Bounds bounds;
  private final int status;
  private final ScheduledFuture<?> end;
  private volatile boolean late;
  private long size;

  private HttpAnswer(String name, Bounds bounds, HttpResponse<InputStream> response, long left) {
    super(response.body());
    this.name = name;
    this.bounds = bounds;
    this.status = response.statusCode();
    this.end = CLOCK.schedule(this::giveUp, Math.max(1, left), TimeUnit.NANOSECONDS);
  }

  /**
   * Asks.
   *
   * @param name how the operator knows the request; without its key
   */
  static HttpAnswer to(HttpClient client, HttpRequest request, String name, Bounds bounds)
      throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(bounds.timeoutMillis());
    var asked = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      HttpResponse<InputStream> response = asked.get(bounds.timeoutMillis(), TimeUnit.MILLISECONDS);
      return new HttpAnswer(name, bounds, response, end - System.nanoTime());
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw refused(name, late(bounds), e);
    } catch (ExecutionException e) {
      throw refused(name, "cannot be asked (" + cause(e) + "); expected an answer", e);
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw refused(name, "was interrupted; expected an answer", e);
    }
  }

  int status() {
    return status;
  }

  private void giveUp() {
    late = true;
    try {
      in.close();
    } catch (IOException closed) {
      late = true; // whoever reads is told in either case
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read;
    try {
      read = in.read(bytes, from, length);
    } catch (IOException e) {
      if (late) {
        throw refused(name, late(bounds), e);
      }
      throw new FileFault(
          FileFault.Kind.TRUNCATED,
          name,
          0,
          "the answer broke off after " + size + " bytes; expected a whole one");
    }
    if (late) {
      throw refused(name, late(bounds), null);
    }
    size += Math.max(0, read);
    if (size > bounds.mostBytes()) {
      String problem = "the answer has more than " + bounds.mostBytes() + " bytes; expected fewer";
      throw refused(name, problem, null);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    end.cancel(false);
    super.close();
  }

  private static String late(Bounds bounds) {
    return "no whole answer within "
        + bounds.timeoutMillis()
        + " ms; expected it within request_timeout_ms";
  }

  private static String cause(ExecutionException e) {
    Throwable cause = e.getCause();
    String text = cause == null ? null : cause.getMessage();
    String type = cause == null ? "unknown" : cause.getClass().getSimpleName();
    return text == null ? type : type + ": " + text;
  }

  private static FileFault refused(String name, String problem, @Nullable Exception cause) {
    FileFault fault = new FileFault(FileFault.Kind.REFUSED, name, 0, problem);
    if (cause != null) {
      fault.initCause(cause);
    }
    return fault;
  }
}
