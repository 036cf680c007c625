package dues.source;

/**
 * Why something was refused, and what to do about it: this list is the manual of rejects. Each
 * reason has an example above it, then what it means, then the remedy.
 *
 * <p>{@code E_} refuses a row or a file, {@code W_} skips one value, {@code A_} concerns an
 * address, {@code M_} a match, {@code G_} and {@code X_} guard a whole run. The {@link Severity}
 * says how far the refusal reaches.
 */
public enum RejectCode {
  /** statuses.csv came yesterday and is not there today. */
  E_FILE_MISSING(
      Severity.RUN,
      "A file that the kind requires, or that this source delivered before, is absent or has a"
          + " header and no rows.",
      "Deliver the file, or accept its absence once with -p accept_missing=FILE."),
  /** contracts.csv has 0 bytes. */
  E_FILE_EMPTY(
      Severity.RUN,
      "The file has no byte, or nothing but blank lines.",
      "Export the file again; nothing was changed."),
  /** The last line has no end, or a quote that was opened never closes. */
  E_FILE_TRUNCATED(
      Severity.RUN,
      "The file ends in the middle of a row or of a quoted cell, changed while it was read, or"
          + " holds a row longer than the limit.",
      "Export the file again, let it be written to a temporary name and renamed; nothing was"
          + " changed."),
  /** contracts.csv has a column 'client' and none called 'contract'. */
  E_HEADER(
      Severity.RUN,
      "The header lacks a required column or one that came before, names one twice, or has too"
          + " many.",
      "Correct the header, or rename columns in the source's sheet under 'columns:'; a column that"
          + " is gone for good: -p accept_missing=FILE.COLUMN. Nothing was changed."),
  /** Byte 0x98 of a file that is said to be windows-1251. */
  E_ENCODING(
      Severity.RUN,
      "A byte is not valid in the source's charset, or the file is no text, table or archive of the"
          + " expected kind.",
      "Set 'charset:' in the source's sheet to what the billing writes, or export the file again;"
          + " nothing was changed."),
  /** get_user_list answered with HTTP 500, or with {"error": "wrong key"}. */
  E_FILE_REFUSED(
      Severity.RUN,
      "A billing that is asked over HTTP did not answer in time, answered with an error, or with more"
          + " than the limit.",
      "See that the billing answers, and that its address and key are right in the source's sheet;"
          + " nothing was changed."),
  /** Fifteen columns in the header, sixteen cells in the row: an unquoted comma. */
  E_COLUMNS(
      Severity.ROW,
      "The row has another number of cells than the header, or its quotes do not pair.",
      "Quote a cell that holds the delimiter, and resubmit the row."),
  /** A contract without a key, a status without its code. */
  E_ID_MISSING(
      Severity.ROW,
      "The row's id, its owner's id or another value without which the record says nothing is empty"
          + " or unusable.",
      "Fill the value in and resubmit the row."),
  /** Contract 101 on line 5 and on line 900. */
  E_ID_DUPLICATE(
      Severity.ROW,
      "A second row with the same id; the first one is kept.",
      "Remove or correct one of the two rows in the billing."),
  /** Contract 101 mended in last week's reject file, when tonight's export has brought it whole. */
  E_SUPERSEDED(
      Severity.ROW,
      "A mended row of an older export, while a later export has brought the same record or the set"
          + " of the same owner: what is newer stays.",
      "Nothing is to be done where the newer values are right; else mend the billing, or the reject"
          + " file of the later import."),
  /** A subscription of contract 101, which no contracts.csv ever had. */
  E_REF_MISSING(
      Severity.ROW,
      "The row names a contract, fee, subscription or other record that neither this export nor an"
          + " earlier one has. It is parked and tried again with each later import of the source.",
      "Deliver the missing record; the row then goes in by itself."),
  /** 31.02.2026; 0206-10-01; from 2026-10-05 to 2026-10-01. */
  E_DATE(
      Severity.ROW,
      "A date or a moment cannot be read, does not exist, or is out of bounds; or an end lies"
          + " before its beginning.",
      "Correct the date, or add its format to 'date_formats:' in the source's sheet, and resubmit"
          + " the row."),
  /** 1O0.00 with a letter; 1,50 where a point is expected; quantity -1. */
  E_AMOUNT(
      Severity.ROW,
      "An amount, price, percentage, quantity or whole number cannot be read or is out of bounds.",
      "Correct the number, or set 'decimal:' in the source's sheet, and resubmit the row."),
  /** A contract without a currency in a source without one. */
  E_CURRENCY(
      Severity.ROW,
      "Neither the row nor the source's sheet names the currency, or it is no ISO 4217 code.",
      "Set 'currency:' in the source's sheet or correct the row, and resubmit it."),
  /** Price 150 from January to June and price 170 from May. */
  E_OVERLAP(
      Severity.ROW,
      "The row's days overlap those of an earlier row of the same owner; the earlier one is kept.",
      "Correct the dates of one of the two rows and resubmit it."),
  /** THRESHOLD without its day; portal 'full'; an expression on a row that lacks a number. */
  E_PARAMETERS(
      Severity.ROW,
      "A parameter has a value it cannot have, the parameters do not make sense together, or an"
          + " expression failed.",
      "Correct the named parameters and resubmit the row."),
  /** A MOVE dated into a month that is closed. */
  E_CLOSED_PERIOD(
      Severity.ROW,
      "The action would post into a closed month.",
      "Date the action into an open month, or name it under 'force:' in jobs/fees.yml."),
  /** Status 42 under status: {"0": ACTIVE}. */
  E_STATUS_UNKNOWN(
      Severity.FIELD,
      "The source's sheet maps statuses, and neither it nor jobs/fees.yml names this code. The row"
          + " is kept with its raw code, its fees are withheld.",
      "Add the code to 'status:' in the source's sheet and run the import again."),
  /** BGBilling's contract Ф-0005512 with an empty comment. */
  E_NO_COMMENT(
      Severity.ROW,
      "The contract has no comment from which a customer's title could be taken: it is not"
          + " matched.",
      "Enter the customer's name in the billing."),
  /** Козлов К has eight characters. */
  W_TITLE_SHORT(
      Severity.MATCH,
      "The title is shorter than min_title_length: no customer is made, the contract stays listed.",
      "Enter the full name in the billing, or lower min_title_length."),
  /** An IP address of 300.1.1.1; kind 'robot'. */
  W_PARAM_UNKNOWN(
      Severity.FIELD,
      "A value cannot be used, or its parameter is not known; the value is skipped.",
      "Correct the value in the billing, or map the parameter in the source's sheet."),
  /** 115[1,2]:421[14575,14576] and an incoming 3. */
  W_LIST_UNMAPPED(
      Severity.FIELD,
      "A list value has no counterpart in the mapping; it is skipped.",
      "Add the value to the parameter's mapping in the source's sheet."),
  /** 22-33. */
  W_PHONE(
      Severity.FIELD,
      "A phone number has fewer than six digits or cannot be read; it is skipped.",
      "Correct the number in the billing."),
  /** ivan(at)example.org. */
  W_EMAIL(
      Severity.FIELD,
      "A text is no e-mail address; it is skipped.",
      "Correct the address in the billing."),
  /** 19601332; 31.02.1980. */
  W_BIRTH_DATE(
      Severity.FIELD,
      "A birth date cannot be read, does not exist or is out of bounds; it is skipped.",
      "Correct the date in the billing, or add its format to 'date_formats:' in the source's sheet."),
  /** A fee of bucket EXTRA on a contract without extra balance. */
  W_NO_EXTRA(
      Severity.FIELD,
      "The fee is taken from the extra balance and the contract has none; MAIN is used.",
      "Open an extra balance in the billing, or correct the fee's bucket."),
  /** ул. Несуществующая. */
  A_STREET_NOT_FOUND(
      Severity.ADDRESS,
      "The street is not in the directory; the address is kept raw and not used for matching.",
      "Add the street or an alias, or set 'directory: donor' for the source."),
  /** г. Несуществующий. */
  A_CITY_NOT_FOUND(
      Severity.ADDRESS,
      "The city is not in the directory; the address is kept raw and not used for matching.",
      "Add the city or an alias, or set 'directory: donor' for the source."),
  /** пр. Мира, where both a проспект and a проезд have that name. */
  A_AMBIGUOUS(
      Severity.ADDRESS,
      "Several streets or houses fit; the address is kept raw and not used for matching.",
      "Name the district or the street's type in the billing."),
  /** д. 1,3,5,7,7а. */
  A_MULTI(
      Severity.ADDRESS,
      "The address names several houses; it is kept raw and not used for matching.",
      "Enter one house in the billing."),
  /** Степаненка found as Степаненко. */
  A_APPROX(
      Severity.ADDRESS,
      "The address was only found approximately; it is not used for matching.",
      "Confirm or correct the address."),
  /** ул. Липовая 1 за гаражами. */
  A_REMAINDER(
      Severity.ADDRESS,
      "A part of the address could not be explained; it is not used for matching.",
      "Correct the address in the billing."),
  /** Two customers with the same name and the same phone. */
  M_AMBIGUOUS(
      Severity.MATCH,
      "Several customers fit equally well: a person decides.",
      "Link the contract in the reviews or with dues link."),
  /** One passport number, two birth dates. */
  M_VETO(
      Severity.MATCH,
      "The same key belongs to two persons who cannot be one: a person decides.",
      "Link or separate them in the reviews."),
  /** A phone that joins two customers who differ in their tax number. */
  M_CLUSTER_CONFLICT(
      Severity.MATCH,
      "The contract would join customers that contradict each other: a person decides.",
      "Link or separate them in the reviews."),
  /** A document that joined two contracts was corrected in one of them. */
  M_LINK_KEPT(
      Severity.MATCH,
      "The contract has a customer that today's evidence would not give it: it stays until a person decides.",
      "Answer in the reviews; the billing may be wrong as well."),
  /** Козлов Лев Ильич in a city of a million. */
  M_CANDIDATE_LIMIT(
      Severity.MATCH,
      "More than 300 customers have a similar name: only keys may confirm.",
      "Complete the contract's document, phone or address in the billing."),
  /** 400 of 500 contracts absent: a truncated export, not 400 farewells. */
  G_MASS_MISSING(
      Severity.RUN,
      "Too many known records are missing from the export; nobody was marked.",
      "Deliver a complete export, or raise 'missing_percent:' in the source's sheet for this run."),
  /** The thirty-first error of a run. */
  X_BATCH_LIMIT(
      Severity.RUN,
      "More errors than max_periodic_errors: the rest is counted and stored, not shown.",
      "See dues rejects for all of them.");

  private final Severity severity;
  private final String meaning;
  private final String remedy;

  RejectCode(Severity severity, String meaning, String remedy) {
    this.severity = severity;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  public Severity severity() {
    return severity;
  }

  /** What happened. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
