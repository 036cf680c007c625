package dues.batch.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;

/**
 * ActiveMQ Artemis on a port of loopback, without a disk: as a part of a test, or with {@link
 * #main} as a process of its own that can be killed.
 */
public final class TestBroker implements AutoCloseable {

  private final int port;
  private @Nullable EmbeddedActiveMQ server;

  private TestBroker(int port) {
    this.port = port;
  }

  public static void main(String[] arguments) throws Exception {
    try (TestBroker broker = new TestBroker(Integer.parseInt(arguments[0]))) {
      broker.start();
      Thread.currentThread().join();
    }
  }

  /** A broker on a free port. */
  public static TestBroker started() throws Exception {
    TestBroker broker = new TestBroker(freePort());
    broker.start();
    return broker;
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return "tcp://127.0.0.1:" + port;
  }

  private void start() throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .setJMXManagementEnabled(false)
            .addAcceptorConfiguration("tcp", url());
    server = new EmbeddedActiveMQ().setConfiguration(configuration);
    server.start();
  }

  @Override
  public void close() {
    if (server != null) {
      try {
        server.stop();
      } catch (Exception e) {
        throw new IllegalStateException("the broker on port " + port + " does not end", e);
      }
    }
  }
}
