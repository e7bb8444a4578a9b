/** A calendar file at a glance: title, time and place of each entry (RFC 5545), above its text. */

import { fullMoment, wallClock } from "./dates.js";
import { h } from "./dom.js";

const MOMENT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?/;

/** A card for each event of a calendar, or null when it has none. */
export function calendarSummary(text) {
  const entries = eventsOf(text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/));
  if (!entries.length) return null;
  return h("div", { class: "calendar-cards", "data-testid": "calendar" }, entries.map(card));
}

function eventsOf(lines) {
  const inside = [];
  const entries = [];
  for (const line of lines) {
    if (line.startsWith("BEGIN:")) {
      inside.push(line.slice(6));
      if (inside.at(-1) === "VEVENT") entries.push({});
    } else if (line.startsWith("END:")) inside.pop();
    else if (inside.at(-1) === "VEVENT") take(entries.at(-1), line);
  }
  return entries;
}

function take(entry, line) {
  const [, name, parameters, value] = /^([A-Z-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line) ?? [];
  if (!name || name in entry) return;
  entry[name] = value.replace(/\\n/gi, "\n").replace(/\\([,;\\])/g, "$1");
  if (name === "DTSTART") entry.zone = /TZID=([^;:]+)/.exec(parameters)?.[1];
}

function card(entry) {
  const revision = entry.SEQUENCE && `SEQUENCE ${entry.SEQUENCE}`;
  const cancelled = entry.STATUS === "CANCELLED";
  return h(
    "div",
    { class: `calendar-card${cancelled ? " cancelled" : ""}` },
    h("strong", null, entry.SUMMARY ?? ""),
    entry.DTSTART && h("span", null, startOf(entry)),
    entry.LOCATION && h("span", null, entry.LOCATION),
    h("small", null, [entry.STATUS, revision].filter(Boolean).join(" · ")),
  );
}

function startOf(entry) {
  const [, year, month, day, hour, minute, utc] = MOMENT.exec(entry.DTSTART) ?? [];
  if (utc) return fullMoment(Date.UTC(year, month - 1, day, hour, minute) / 1000);
  const wall = wallClock(Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0) / 1000, Boolean(hour));
  return [wall, entry.zone].filter(Boolean).join(" · ");
}
