package dues.source;

import dues.tabular.FileFault;
import java.util.ArrayList;
import java.util.List;

/** A file, or the whole export, that cannot be used: the run stops before anything is touched. */
public final class FileProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Reject> rejects;

  public FileProblem(List<Reject> rejects) {
    super(
        String.join(
            "\n",
            rejects.stream().map(reject -> reject.code() + ": " + reject.message()).toList()));
    this.rejects = new ArrayList<>(rejects);
  }

  static FileProblem of(FileFault fault) {
    return new FileProblem(List.of(reject(fault)));
  }

  static Reject reject(FileFault fault) {
    RejectCode code =
        switch (fault.kind()) {
          case MISSING -> RejectCode.E_FILE_MISSING;
          case EMPTY -> RejectCode.E_FILE_EMPTY;
          case TRUNCATED -> RejectCode.E_FILE_TRUNCATED;
          case HEADER -> RejectCode.E_HEADER;
          case ENCODING -> RejectCode.E_ENCODING;
        };
    return new Reject(
        fault.file(), fault.line(), "", code, "", fault.getMessage() + ". " + code.remedy());
  }

  /** Everything that is wrong, one entry a file. */
  public List<Reject> rejects() {
    return List.copyOf(rejects);
  }
}
