package dues.canary.batch;

import org.springframework.context.annotation.Configuration;

/** Should be package-private. */
@Configuration(proxyBeanMethods = false)
public class PublicConfiguration {}
