package dues.outbox;

/** How one try to send a message went. */
record Attempt(boolean good, String outcome) {}
