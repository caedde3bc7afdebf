-- A window of many transactions is read in order of position; sorting the rest of it for every page would take ever longer.
create unique index ledger_by_position on ledger (position);
