/** Moments in the viewer's zone and language: message times, day separators, date_time entities. */

import { language, t } from "./labels.js";
import { store } from "./store.js";

const FULL_DAY = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const MINUTES = { hour: "2-digit", minute: "2-digit" };
const STEPS = [
  ["year", 31536000],
  ["month", 2592000],
  ["week", 604800],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];

/** The zone moments are shown in: the one chosen in the panel, else the browser's own. */
export function viewerZone() {
  return store.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function format(unix, options) {
  const locale = language() === "ko" ? "ko-KR" : "en-GB";
  const settings = { timeZone: viewerZone(), hourCycle: "h23", ...options };
  return new Intl.DateTimeFormat(locale, settings).format(new Date(unix * 1000));
}

/** Hours and minutes, as at the foot of a bubble. */
export function clock(unix) {
  return format(unix, MINUTES);
}

/** A key that is the same for two moments of one day. */
export function dayKey(unix) {
  return format(unix, { year: "numeric", month: "2-digit", day: "2-digit" });
}

/** The day as a separator shows it: Today, Yesterday, or the date. */
export function dayLabel(unix, now = Date.now() / 1000) {
  if (dayKey(unix) === dayKey(now)) return t("today");
  if (dayKey(unix) === dayKey(now - 86400)) return t("yesterday");
  return format(unix, { day: "numeric", month: "long", ...yearUnlessCurrent(unix, now) });
}

/** When a chat was last heard of, short: the time today, the weekday this week, else the date. */
export function shortMoment(unix, now = Date.now() / 1000) {
  if (dayKey(unix) === dayKey(now)) return clock(unix);
  if (now > unix && now - unix < 6 * 86400) return format(unix, { weekday: "short" });
  return format(unix, { day: "2-digit", month: "2-digit", year: "2-digit" });
}

/** A moment in full with its zone, for tooltips. */
export function fullMoment(unix) {
  const words = format(unix, { ...FULL_DAY, ...MINUTES, timeZoneName: "short" });
  return `${words} · ${viewerZone()}`;
}

/** A time on the wall in words, whatever zone its clock hangs in; the zone stands beside it. */
export function wallClock(unix, withTime) {
  return format(unix, { ...FULL_DAY, ...(withTime ? MINUTES : {}), timeZone: "UTC" });
}

/**
 * A date_time entity in words.
 *
 * Args: unix_time, date_time_format (r | w?[dD]?[tT]?), the text as written, and the moment of reading.
 * An empty or unknown format leaves the text as written.
 */
export function entityMoment(unix, pattern, written, now = Date.now() / 1000) {
  if (pattern === "r") return relative(unix - now);
  if (!pattern || !/^w?[dD]?[tT]?$/.test(pattern)) return written;
  const options = {};
  if (pattern.includes("w")) options.weekday = pattern.includes("d") ? "short" : "long";
  if (pattern.includes("d")) Object.assign(
    options,
    { day: "numeric", month: "short" },
    yearUnlessCurrent(unix, now),
  );
  if (pattern.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/[tT]/.test(pattern)) Object.assign(options, MINUTES);
  if (pattern.includes("T")) options.second = "2-digit";
  return format(unix, options);
}

function relative(seconds) {
  const words = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ["second", 1];
  return words.format(Math.round(seconds / size), unit);
}

function yearUnlessCurrent(unix, now) {
  const year = (moment) => format(moment, { year: "numeric" });
  return year(unix) === year(now) ? {} : { year: "numeric" };
}
