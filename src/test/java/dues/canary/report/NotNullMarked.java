package dues.canary.report;

class NotNullMarked {}
