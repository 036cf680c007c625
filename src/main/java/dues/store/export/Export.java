package dues.store.export;

import java.util.List;

/**
 * One table that `dues export` can print.
 *
 * @param name the word after `dues export`
 * @param about what it holds, for people, in a line
 * @param columns in the order of the header; the query returns them by these names
 * @param sql with the named parameters :source, :contract, :from and :to, each of which may be null
 */
public record Export(String name, String about, List<Column> columns, String sql) {

  /** The displayed key of a contract: bare where one source was asked for, else ID:key. */
  public static final String CONTRACT =
      "case when cast(:source as text) is null then s.id || ':' || c.contract else c.contract end";

  /** Keeps the rows of the asked source and contract; needs the tables s and c. */
  public static final String ASKED =
      """
      (cast(:source as text) is null or s.id = :source)
         and (cast(:contract as text) is null or c.contract = :contract or s.id || ':' || c.contract = :contract)
      """;
}
