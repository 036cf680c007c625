package dues.helpdesk;

/** One value of a process that is not what it was. */
public record Change(String what, String before, String after) {}
