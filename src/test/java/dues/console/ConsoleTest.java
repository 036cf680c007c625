package dues.console;

import org.junit.jupiter.api.Nested;

/** The console on one small home: one server and one browser for all cases. */
class ConsoleTest {

  @Nested
  class Routes extends RouteCases {}

  @Nested
  class Logins extends SecurityCases {}

  @Nested
  class Journeys extends JourneyCases {}

  @Nested
  class Flow extends FlowCases {}

  @Nested
  class People extends PeopleCases {}

  @Nested
  class Erasure extends ErasureCases {}

  @Nested
  class Reports extends ReportCases {}

  @Nested
  class Desk extends DeskCases {}

  @Nested
  class Periods extends PeriodCases {}

  @Nested
  class Fees extends FeeCases {}

  @Nested
  class Schedules extends ScheduleCases {}

  @Nested
  class Accounts extends UserCases {}

  @Nested
  class Metrics extends MetricsCases {}

  @Nested
  class Pages extends PageCases {}
}
