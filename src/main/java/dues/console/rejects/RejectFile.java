package dues.console.rejects;

import dues.store.refused.RefusedFiles.RefusedFile;
import java.nio.file.Path;

/**
 * A file of refused rows.
 *
 * @param parent the execution under whose number they are kept
 * @param isThere whether the file is still in the home
 * @param text whether its rows can be mended on the page
 */
record RejectFile(RefusedFile refused, long parent, Path path, boolean isThere, boolean text) {

  public String name() {
    return String.valueOf(path.getFileName());
  }
}
