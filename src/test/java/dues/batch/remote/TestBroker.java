package dues.batch.remote;

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

  public TestBroker(int port) {
    this.port = port;
  }

  public static void main(String[] arguments) throws Exception {
    new TestBroker(Integer.parseInt(arguments[0])).start();
    Thread.currentThread().join();
  }

  public String url() {
    return "tcp://127.0.0.1:" + port;
  }

  public TestBroker start() throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .setJMXManagementEnabled(false)
            .addAcceptorConfiguration("tcp", url());
    server = new EmbeddedActiveMQ().setConfiguration(configuration);
    server.start();
    return this;
  }

  @Override
  public void close() throws Exception {
    if (server != null) {
      server.stop();
    }
  }
}
