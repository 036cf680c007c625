package dues.helpdesk.told;

import java.util.List;

/**
 * What a change that a person made here comes to.
 *
 * @param superseded never written: nobody needs to be told any more
 * @param tells whether there is something new to tell
 */
public record Made(List<Long> superseded, boolean tells) {}
