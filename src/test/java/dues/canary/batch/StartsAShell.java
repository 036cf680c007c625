package dues.canary.batch;

import java.io.IOException;

class StartsAShell {
  Process start(String command) throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", command).start();
  }
}
