/** A way to hurt a running night. */
enum Injury {
  /** SIGKILL: the process is gone between two instructions. */
  KILL("kills"),
  /** SIGTERM: the process may end its chunk. */
  TERM("terms"),
  /** {@code dues stop} from another process. */
  STOP("stops"),
  /** The same night launched a second time, which must be refused or find everything done. */
  DUPLICATE("duplicates"),
  /** The server's sessions ended one by one, as an administrator or a failing network does. */
  BACKENDS("backends"),
  /** The server stopped at once, or killed. */
  SERVER("servers"),
  /** The connection cut just before or just after a COMMIT reached the server. */
  CUT("cuts");

  private final String option;

  Injury(String option) {
    this.option = option;
  }

  /** How many of them are wanted: {@code --kills 20}. */
  String option() {
    return "--" + option;
  }
}
