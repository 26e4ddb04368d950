"""Says what python-icalendar sees in a calendar: the file on standard input, JSON on standard output. Ends with 3 where the library is missing."""
import datetime
import json
import sys

try:
    import icalendar
    import pytz
except ImportError:
    sys.exit(3)

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
# The file's own clocks, not those of this machine.
zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}


def text(component, name):
    return str(component[name]) if name in component else None


def moment(entry):
    if not isinstance(entry.dt, datetime.datetime):
        return entry.dt.isoformat()
    local = zones[entry.params["TZID"]].localize(entry.dt.replace(tzinfo=None))
    return int(local.astimezone(pytz.utc).timestamp())


events = [
    {
        "uid": text(event, "UID"),
        "sequence": int(event["SEQUENCE"]),
        "status": text(event, "STATUS"),
        "start": moment(event["DTSTART"]),
        "end": moment(event["DTEND"]),
        "summary": text(event, "SUMMARY"),
        "place": text(event, "LOCATION"),
        "description": text(event, "DESCRIPTION"),
        "link": text(event, "URL"),
        "rings": [int(alarm["TRIGGER"].dt.total_seconds()) for alarm in event.walk("VALARM")],
    }
    for event in calendar.walk("VEVENT")
]

json.dump({"method": text(calendar, "METHOD"), "name": text(calendar, "NAME"), "events": events}, sys.stdout)
