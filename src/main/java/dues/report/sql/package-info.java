/**
 * The text of a report's SQL: {@link dues.report.sql.ReportSql} turns named parameters into bind
 * variables and refuses what no report needs.
 */
@NullMarked
package dues.report.sql;

import org.jspecify.annotations.NullMarked;
