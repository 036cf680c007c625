package dues.cli;

import dues.batch.sheet.Sheets;
import dues.source.SourceSheet;
import dues.store.export.StatusNames;

/**
 * Names statuses as the sources' sheets do; a code that only the fee sheet mentions stands for
 * itself.
 */
record SheetStatuses(Sheets sheets) implements StatusNames {

  @Override
  public String canonical(String source, String code) {
    SourceSheet sheet = sheets.sources().get(source);
    return sheet == null
        ? code
        : sheet.mappings().status().naming(sheets.fees().of(source).statuses()).canonical(code);
  }
}
