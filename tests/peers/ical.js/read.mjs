// Says what ical.js sees in a calendar: the file on standard input, JSON on standard output. Ends with 3 where the library is missing.
import { readFileSync } from "node:fs";

let ICAL;
try {
  ICAL = (await import("ical.js")).default;
} catch {
  process.exit(3);
}

const calendar = new ICAL.Component(ICAL.parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(0))));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone)); // the file's own clocks, not those of this machine
}

const text = (component, name) => component.getFirstPropertyValue(name) ?? null;
const moment = (time) => (time.isDate ? time.toString() : time.toUnixTime());

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: text(component, "status"),
    start: moment(event.startDate),
    end: moment(event.endDate),
    summary: text(component, "summary"),
    place: text(component, "location"),
    description: text(component, "description"),
    link: text(component, "url"),
    rings: component.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds()),
  };
});

process.stdout.write(JSON.stringify({ method: text(calendar, "method"), name: text(calendar, "name"), events }));
