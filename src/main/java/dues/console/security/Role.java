package dues.console.security;

import java.util.Locale;

/** What somebody is in the console. */
public enum Role {
  /** Sees runs, contracts and months; no personal numbers, no downloads. */
  VIEWER,
  /** A viewer who has the reports and closes months. */
  FINANCE,
  /** A viewer who starts and mends: runs, rejects, reviews, contracts. */
  OPERATOR,
  /** May do everything that people do, and adds users. */
  ADMIN,
  /** A machine that reads health and metrics, and nothing else. */
  METRICS;

  /** As people type it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
