package dues.cli;

import dues.platform.Entry;
import dues.platform.Home;
import dues.platform.Section;
import dues.platform.SheetFile;
import dues.platform.SheetFolder;
import dues.platform.Violations;
import dues.platform.database.Database;
import dues.platform.database.DatabaseAddress;
import dues.platform.database.Migrations;
import dues.report.ReportCheck;
import dues.report.sheet.ReportSheets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What only a database can tell of the reports: whether it understands their SQL, and which columns
 * that gives. It is asked where the home has one already; none is made for it.
 */
final class ReportQueries {

  private ReportQueries() {}

  static void check(Home home, Map<String, String> environment, Violations violations) {
    boolean external = DatabaseAddress.from(environment).isPresent();
    if (!external && !Files.isDirectory(home.state().resolve("postgres"))) {
      return;
    }
    try (Database database = Database.open(home, environment)) {
      DatabaseAddress at = database.address();
      DataSource direct = new DriverManagerDataSource(at.url(), at.user(), at.password());
      new Migrations(direct).apply();
      check(home, direct, violations);
    }
  }

  /** Adds what the database has against the reports whose sheets are right in themselves. */
  static void check(Home home, DataSource dataSource, Violations violations) {
    Violations ofText = new Violations();
    for (SheetFile file : new SheetFolder(home.root(), ofText).ownOrBuiltIn("jobs/reports")) {
      int before = ofText.list().size();
      var sheet = ReportSheets.read(file);
      if (ofText.list().size() == before) {
        for (String problem : ReportCheck.problems(List.of(sheet), dataSource)) {
          String what = problem.replaceFirst("^jobs/reports/[^:]*: ", "").replaceFirst("\\.$", "");
          violations.add(
              file.name(),
              line(file.root(), what),
              what,
              "",
              "Change the SQL or the columns so that they agree.");
        }
      }
    }
  }

  /** The declared column that is named, else the list of columns; what is refused is the SQL. */
  private static int line(Section sheet, String what) {
    Entry columns = sheet.at("columns");
    if (!what.startsWith("column ")) {
      return sheet.at("sql").line();
    }
    for (Entry column : columns.items()) {
      String name = "'" + column.section().at("name").text("") + "'";
      if (what.startsWith("column " + name) || what.endsWith("expected " + name)) {
        return column.line();
      }
    }
    return columns.line();
  }
}
