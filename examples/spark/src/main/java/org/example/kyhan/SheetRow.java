package org.example.kyhan;

/** A row of `agency`: the sheet of an agency for a year, as the JSON of the engine. */
record SheetRow(String agency, String sheet, int year, String province) {}
