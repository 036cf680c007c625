package dues.canary.money;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CoreReadsFiles {
  String read(Path path) throws IOException {
    return Files.readString(path);
  }
}
