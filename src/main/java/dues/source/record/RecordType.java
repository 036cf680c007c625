package dues.source.record;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The records an export may bring, with their columns in order: the one catalogue to which every
 * kind of export is mapped and from which everything is published. Column names are those of the
 * generic files, see {@link Column} for the two that differ.
 *
 * <p>A record is either <em>keyed</em> by one column within its source (a contract, a fee, a
 * payment), or a row of a <em>set</em> that an owner has (the prices of a fee, the statuses of a
 * contract): an owner that is present in a full export replaces its whole set.
 */
// The lists are copied once and never handed out for change.
@SuppressWarnings("ImmutableEnumChecker")
public enum RecordType {
  CONTRACT(
      keyed("contract"),
      """
      contract* number title* kind opened:date closed:last_day status status_from:date group currency
      time_zone balance:decimal balance_as_of:date credit:decimal credit_until:date
      extra_balance:decimal company company_credit:decimal discount_percent:decimal phones emails
      birth_date:date document tax_number address country region city street house korpus building
      flat post_code house_id network_activity:instant internet_activity:instant tariff ip mac
      comment\
      """),
  CONTRACT_STATUS(setOf("contract"), "contract* status* from:date to:last_day"),
  /** Its parameters stay text: package fee reads them, and an empty one is the preset's value. */
  FEE(
      keyed("fee"),
      """
      fee* title* mode* period interval rate_basis alignment anchor_day timing granularity start_stub
      end_stub stub_threshold_day day_basis suspension_rule on_unused price_change quantity_change
      funds_check funds_scope on_no_funds catch_up max_charges trial_days setup_fee minimum priority
      bucket use_discount category manual correction_style accrue_from portal url description notify_1 notify_2
      command modules internal_name\
      """),
  PRICE(setOf("fee"), "fee* tariff from:date to:last_day price*:decimal currency"),
  SUBSCRIPTION(
      keyed("subscription"),
      """
      subscription* contract* fee* tariff from*:date to:last_day object comment price:decimal
      setup_fee:decimal trial_days:integer max_charges:integer manual:boolean start_stub
      anchor_day:integer timing discount_percent:decimal discount_from:date discount_to:last_day
      charged_through:date\
      """),
  QUANTITY(setOf("subscription"), "subscription* from:date to:last_day quantity*:decimal"),
  CONTRACT_DISCOUNT(setOf("contract"), "contract* from:date to:last_day percent*:decimal"),
  SUBSCRIPTION_DISCOUNT(
      setOf("subscription"), "subscription* from:date to:last_day percent*:decimal"),
  TARIFF(
      keyed("tariff"),
      "tariff* title* price:decimal interval speed_in:integer speed_out:integer traffic:integer"),
  CONTRACT_TARIFF(setOf("contract"), "contract* tariff* position:integer from:date to:last_day"),
  CONTRACT_PARAMETER(setOf("contract"), "contract* parameter* value*"),
  PAYMENT(keyed("payment"), "payment* contract* paid_at*:instant amount*:decimal bucket comment"),
  BILLED_CHARGE(setOf("contract"), "contract* fee* from*:date to*:last_day amount*:decimal"),
  /** An operator's action; {@code to} stays text, because it may say {@code open}. */
  ACTION(
      keyed("id"),
      """
      id* action* at:instant subscription contract group fee from:date to to_contract price:decimal
      quantity:decimal amount:decimal reason requested_by\
      """),
  SERVICE_ORDER(
      keyed("order"),
      "order* contract* fee* operation* ordered_at:instant paid:boolean parameters"),
  TOPIC(
      keyed("topic"),
      """
      topic* contract subject* contact state* status cost:decimal auto_close:boolean executor\
      """),
  MESSAGE(keyed("message"), "message* topic* direction at:instant text read_at:instant"),
  CITY(keyed("city"), "city* country region area type title*"),
  STREET(keyed("street"), "street* city* type title* district"),
  HOUSE(keyed("house"), "house* street* number* post_code district"),
  ALIAS(setOf("level", "id"), "level* id* kind* type title* district from:date to:last_day"),
  /** A list of the whole source: it has no owner. */
  RENAME(setOf(), "city district old_type* old_title* new_type* new_title* date:date");

  /** Two columns of a stretch of days: the first day and the day after the last. */
  public record Days(int first, int end) {}

  private record Shape(boolean keyed, List<String> columns) {}

  private final Shape shape;
  private final List<Column> columns;
  private final List<Column> required;
  private final List<Days> days;
  private final String tableName = name().toLowerCase(Locale.ROOT);
  private final Map<String, Integer> indexes = new HashMap<>();

  RecordType(Shape shape, String columns) {
    this.shape = shape;
    this.columns = Stream.of(columns.strip().split("\\s+")).map(Column::of).toList();
    for (int i = 0; i < this.columns.size(); i++) {
      indexes.put(this.columns.get(i).name(), i);
    }
    this.required = this.columns.stream().filter(Column::required).toList();
    this.days =
        Stream.of(
                new String[][] {
                  {"valid_from", "valid_to"}, {"discount_from", "discount_to"}, {"opened", "closed"}
                })
            .filter(pair -> has(pair[0]) && has(pair[1]))
            .map(pair -> new Days(indexOf(pair[0]), indexOf(pair[1])))
            .toList();
  }

  private static Shape keyed(String key) {
    return new Shape(true, List.of(key));
  }

  private static Shape setOf(String... owner) {
    return new Shape(false, List.of(owner));
  }

  /** The record's and its table's name. */
  public String tableName() {
    return tableName;
  }

  /** All columns in the order of {@link SourceRecord#values()}. */
  public List<Column> columns() {
    return columns;
  }

  public List<Column> requiredColumns() {
    return required;
  }

  /** The stretches of days that the record tells. */
  public List<Days> days() {
    return days;
  }

  /** True where one column names the record; false where records are rows of an owner's set. */
  public boolean isKeyed() {
    return shape.keyed();
  }

  /** The column that names the record, or the columns that name its owner (none: the source). */
  public List<String> keyColumns() {
    return shape.columns();
  }

  public boolean has(String column) {
    return indexes.containsKey(column);
  }

  /** Where a column stands; asking for one that is not there is a programmer's error. */
  public int indexOf(String column) {
    Integer index = indexes.get(column);
    if (index == null) {
      throw new IllegalArgumentException("record " + tableName() + " has no column " + column);
    }
    return index;
  }
}
