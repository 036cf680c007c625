package dues.source;

import dues.tabular.FileFault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file, or the whole export, that cannot be used: the run stops before anything is touched. */
public final class FileProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String ANOTHER_CONTAINER =
      "Export the file again, or save it as CSV; nothing was changed.";

  private final transient List<Reject> rejects;

  public FileProblem(List<Reject> rejects) {
    super(
        String.join(
            "\n",
            rejects.stream().map(reject -> reject.code() + ": " + reject.message()).toList()));
    this.rejects = new ArrayList<>(rejects);
  }

  /** One fault, as the run reports it. */
  public static FileProblem of(FileFault fault) {
    return new FileProblem(List.of(reject(fault)));
  }

  /** What the system says of a file that cannot be opened or read on. */
  /** One fault, as the run reports it. */
  public static FileProblem of(IOException e, String file) {
    FileFault fault = FileFault.in(e);
    String reason =
        e instanceof AccessDeniedException
            ? "permission denied"
            : e instanceof NoSuchFileException
                ? "it is gone"
                : Objects.requireNonNullElse(e.getMessage(), "it is damaged");
    return of(
        fault != null
            ? fault
            : new FileFault(
                FileFault.Kind.MISSING,
                file,
                0,
                "cannot be read (" + reason + "); expected a file that Dues may read"));
  }

  static Reject reject(FileFault fault) {
    RejectCode code =
        switch (fault.kind()) {
          case MISSING -> RejectCode.E_FILE_MISSING;
          case EMPTY -> RejectCode.E_FILE_EMPTY;
          case TRUNCATED -> RejectCode.E_FILE_TRUNCATED;
          case HEADER -> RejectCode.E_HEADER;
          case ENCODING, CONTAINER -> RejectCode.E_ENCODING;
          case REFUSED -> RejectCode.E_FILE_REFUSED;
        };
    String remedy = fault.kind() == FileFault.Kind.CONTAINER ? ANOTHER_CONTAINER : code.remedy();
    return new Reject(fault.file(), fault.line(), "", code, "", fault.getMessage() + ". " + remedy);
  }

  /** Everything that is wrong, one entry a file. */
  public List<Reject> rejects() {
    return List.copyOf(rejects);
  }
}
