package dues.store.helpdesk.lists;

import java.util.List;

/**
 * A contract with what a person recognises it by.
 *
 * @param contract as SOURCE:CONTRACT
 * @param customer the customer's key; empty: none yet
 */
public record Found(
    String contract,
    String number,
    String title,
    String customer,
    List<String> phones,
    List<String> emails) {}
