package dues.canary.money;

import org.springframework.util.ObjectUtils;

class CoreUsesSpring {
  boolean empty(Object value) {
    return ObjectUtils.isEmpty(value);
  }
}
