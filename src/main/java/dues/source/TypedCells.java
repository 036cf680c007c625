package dues.source;

import dues.source.value.DateFormats;
import dues.tabular.Header;
import dues.tabular.Row;

/** The cells of a row as an expression sees them: numbers, dates and texts. */
record TypedCells(Header header, Row row, Format format, DateFormats dates) {}
