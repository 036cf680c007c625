package dues.batch.guard;

import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/** Checked exceptions roll back too; the default commits them. */
final class RollsBackAlways extends DefaultTransactionAttribute {

  private static final long serialVersionUID = 1L;

  RollsBackAlways(int propagation) {
    super(propagation);
  }

  @Override
  public boolean rollbackOn(Throwable e) {
    return true;
  }
}
