package dues.helpdesk.told;

import java.util.List;

/**
 * What a value that an import shows comes to.
 *
 * @param superseded never written, and the billing has changed it by itself meanwhile
 * @param acknowledged the billing shows what it was told
 * @param follows whether the billing has changed it by itself; what it was told is no such change
 */
public record Shown(List<Long> superseded, List<Long> acknowledged, boolean follows) {}
