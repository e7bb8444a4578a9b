/** The page's own words, in English and in Korean; what the bot says is never touched. */

import { me } from "./store.js";
import { EN } from "./words-en.js";
import { KO } from "./words-ko.js";

/** The language of the page: Korean for people whose Telegram speaks Korean, else English. */
export function language() {
  return me()?.language_code?.startsWith("ko") ? "ko" : "en";
}

/** A label in the page's language, with its {values} put in. */
export function t(key, values = {}) {
  const text = (language() === "ko" ? KO : EN)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** A role in words; the stand-in's roles are free text, so an unknown one is shown as it is. */
export function roleLabel(role) {
  if (!role) return "";
  const key = `role_${role.split(" ")[0]}`;
  return key in EN ? t(key) : role;
}
