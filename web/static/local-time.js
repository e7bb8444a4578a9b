// Says under a London time what it is on the visitor's own clock, where that differs.
"use strict";

const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
const parts = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function told(at, timeZone, more) {
  return new Intl.DateTimeFormat(language, { ...parts, ...more, timeZone }).format(at);
}

for (const place of document.querySelectorAll("[data-at]")) {
  const at = new Date(place.dataset.at);
  if (told(at, undefined) === told(at, place.dataset.zone)) continue;
  const mine = told(at, undefined, { timeZoneName: "short" });
  place.textContent = place.dataset.words.replace("{time}", mine);
  place.hidden = false;
}
