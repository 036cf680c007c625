package dues.platform.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program and whatever it started. A child that left its parent is found by the mark in its
 * environment, which it inherited; where there is no {@code /proc}, only children of living parents
 * are.
 */
record ProcessTree(Process root, String mark) {

  static final String VARIABLE = "DUES_CALL";

  private static final Path PROC = Path.of("/proc");
  private static final int ROUNDS_MOST = 100;

  /** Ends all of it; a program that starts new ones faster than they end is ended all the same. */
  void end() throws IOException {
    for (int round = 0; round < ROUNDS_MOST; round++) {
      List<ProcessHandle> alive = alive();
      if (alive.isEmpty()) {
        return;
      }
      alive.forEach(ProcessHandle::destroyForcibly);
      Pause.millis(5);
    }
  }

  private List<ProcessHandle> alive() {
    List<ProcessHandle> alive = new ArrayList<>(root.descendants().toList());
    if (root.isAlive()) {
      alive.add(root.toHandle());
    }
    alive.addAll(marked());
    return alive.stream().filter(ProcessHandle::isAlive).distinct().toList();
  }

  private List<ProcessHandle> marked() {
    List<ProcessHandle> marked = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (hasMark(process)) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString())).ifPresent(marked::add);
        }
      }
    } catch (IOException noProc) {
      return marked;
    }
    return marked;
  }

  /** Processes of others cannot be read, and those that have just ended are gone. */
  private boolean hasMark(Path process) {
    try {
      return new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1)
          .contains(VARIABLE + "=" + mark);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
