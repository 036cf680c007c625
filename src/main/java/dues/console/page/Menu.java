package dues.console.page;

import java.util.Locale;

/** The pages of the menu, in its order; each is shown to whom the route of the same name allows. */
public enum Menu {
  RUNS,
  REVIEWS,
  CONTRACTS,
  CUSTOMERS,
  PERIODS,
  REPORTS,
  FEES,
  OPERATIONS,
  TASKS,
  PROCESSES,
  SCHEDULES,
  AUDIT,
  USERS,
  ;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String path() {
    return "/" + word();
  }
}
