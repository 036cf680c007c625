package dues.canary.batch;

class OrderManager {}
