import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire between a program and its database that can be cut around a commit: before the server has seen a command, or when the
 * commit is done and its answer is on its way. The program cannot tell one from the other.
 */
final class CutProxy implements AutoCloseable {
  private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);
  private static final int NEVER = Integer.MAX_VALUE;

  private final ServerSocket listening;
  private final int serverPort;
  private final AtomicInteger left = new AtomicInteger(NEVER);
  private volatile boolean answers;

  CutProxy(int serverPort) throws IOException {
    this.serverPort = serverPort;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon("accept", this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Cuts at some command on its way there, or at the answer to some commit on its way back. */
  void arm(Random random) {
    answers = random.nextBoolean();
    left.set(1 + random.nextInt(answers ? 120 : 3000));
  }

  /** Whether the cut is still to come; forgets it then. */
  boolean disarm() {
    int remaining = left.getAndSet(NEVER);
    return remaining > 0 && remaining < NEVER;
  }

  private void accept() throws IOException {
    while (!listening.isClosed()) {
      Socket program = listening.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      program.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      daemon("to server", () -> carry(program, server, false));
      daemon("to program", () -> carry(server, program, true));
    }
  }

  /** The commit is done when its answer comes, and the program will never know. */
  private void carry(Socket from, Socket to, boolean back) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        boolean counts = back == answers && (!back || holdsCommit(buffer, n));
        if (counts && left.decrementAndGet() == 0) {
          return;
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private static boolean holdsCommit(byte[] bytes, int length) {
    for (int i = 0; i + COMMIT.length <= length; i++) {
      int same = 0;
      while (same < COMMIT.length && bytes[i + same] == COMMIT[same]) {
        same++;
      }
      if (same == COMMIT.length) {
        return true;
      }
    }
    return false;
  }

  /** Something that may end with a closed socket. */
  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // one of the two ends is gone
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
