package dues.store.erasure;

/** Rows of files lose their text; the lines on which they stood stay, in their blocks. */
final class EmptiedRows {

  private static final String STATEMENT =
      """
      with gone (file_id, line) as materialized (
        %2$s),
      touched as (
        select b.* from %1$s b
         where exists (select 1 from gone g where g.file_id = b.file_id and g.line between b.first_line and b.last_line)),
      rows_of as (
        select t.file_id, t.first_line, r.n,
               case when g.line is null then substring(t.rows from r.start + 1 for r.stop - r.start) else ''::bytea end as text
          from touched t
          cross join lateral (
            select line, n, stop, lag(stop, 1, 0) over (order by n) as start
              from unnest(t.lines, t.ends) with ordinality as u (line, stop, n)) r
          left join gone g on g.file_id = t.file_id and g.line = r.line),
      measured as (
        select *, sum(octet_length(text)) over (partition by file_id, first_line order by n) as stop from rows_of),
      emptied as (
        select file_id, first_line, array_agg(stop::integer order by n) as ends, string_agg(text, ''::bytea order by n) as rows
          from measured group by file_id, first_line)
      update %1$s b set ends = e.ends, rows = e.rows
        from emptied e where e.file_id = b.file_id and e.first_line = b.first_line
      """;

  private EmptiedRows() {}

  /**
   * The statement.
   *
   * @param table of blocks
   * @param gone a query for (file_id, line)
   */
  static String in(String table, String gone) {
    return STATEMENT.formatted(table, gone);
  }
}
