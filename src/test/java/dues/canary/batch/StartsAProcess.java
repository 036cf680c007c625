package dues.canary.batch;

import java.io.IOException;

class StartsAProcess {
  Process start() throws IOException {
    return new ProcessBuilder("true").start();
  }
}
