// Reads calendars with ical.js; prints one JSON list an entry.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

for (const path of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
  for (const event of calendar.getAllSubcomponents("vevent")) {
    const value = (name) => event.getFirstPropertyValue(name);
    const day = (name) => {
      if (!value(name).isDate) throw new Error(`${path}: ${name} is no date`);
      return value(name).toICALString();
    };
    const related = event.getAllProperties("related-to");
    console.log(JSON.stringify([
      path,
      value("uid"),
      day("dtstart"),
      day("dtend"),
      value("status"),
      value("sequence"),
      value("summary"),
      value("description") ?? "",
      (event.getFirstProperty("categories")?.getValues() ?? []).join(","),
      related.map((one) => `${one.getParameter("reltype")}:${one.getFirstValue()}`).sort(),
    ]));
  }
}
