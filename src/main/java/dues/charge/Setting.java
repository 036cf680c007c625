package dues.charge;

import dues.fee.FeeParameters;

/** The parameters and the sheet in force on a tile's charge date. */
record Setting(FeeParameters parameters, AccrualRules rules) {}
