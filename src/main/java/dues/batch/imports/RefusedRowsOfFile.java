package dues.batch.imports;

import dues.source.Reject;
import dues.source.RejectCode;
import dues.source.rejected.RejectFiles.RejectedRow;
import dues.store.ImportRuns.ImportFile;
import dues.store.Rejects;
import dues.store.Rejects.Rejected;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The refused rows of one file with their reasons, fetched page by page: a million of them, or a
 * few of a megabyte each, take no more memory than a page.
 */
final class RefusedRowsOfFile implements Iterator<RejectedRow> {

  private static final int MOST_ROWS = 2048;
  private static final int FEW_ROWS = 32;
  private static final int MANY_CHARS = 1 << 20;

  private final Rejects rejects;
  private final long execution;
  private final ImportFile file;
  private Iterator<RejectedRow> page = List.<RejectedRow>of().iterator();
  private long line;
  private int rows = FEW_ROWS;
  private boolean ended;

  RefusedRowsOfFile(Rejects rejects, long execution, ImportFile file) {
    this.rejects = rejects;
    this.execution = execution;
    this.file = file;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !ended) {
      page = fetch().iterator();
    }
    return page.hasNext();
  }

  @Override
  public RejectedRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException(file.name());
    }
    return page.next();
  }

  private List<RejectedRow> fetch() {
    Map<Long, RejectedRow> found = new LinkedHashMap<>();
    long chars = 0;
    for (Rejected rejected : rejects.ofFile(execution, file.fileId(), line, rows)) {
      line = rejected.origin().line();
      chars += rejected.raw().length();
      found
          .computeIfAbsent(line, at -> new RejectedRow(rejected.raw(), new ArrayList<>()))
          .reasons()
          .add(reject(rejected));
    }
    ended = found.isEmpty();
    rows = chars < MANY_CHARS ? MOST_ROWS : FEW_ROWS;
    return List.copyOf(found.values());
  }

  private Reject reject(Rejected rejected) {
    Rejects.Cause cause = rejected.cause();
    return new Reject(
        file.name(),
        rejected.origin().line(),
        cause.column() == null ? "" : cause.column(),
        RejectCode.valueOf(cause.code()),
        cause.value() == null ? "" : cause.value(),
        cause.message());
  }
}
