/** The person's side of the stand-in over HTTP: one function per /sim call. */

/** A call the stand-in refused, or that did not reach it (status 0). */
export class SimError extends Error {
  constructor(status, message) {
    super(message);
    this.name = "SimError";
    this.status = status;
  }
}

async function request(method, path, body) {
  const options = { method, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new SimError(0, "offline");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new SimError(response.status, answer.error ?? response.statusText);
  return answer;
}

function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return given.length ? `?${new URLSearchParams(given)}` : "";
}

const get = (path, values = {}) => request("GET", `/sim/${path}${query(values)}`);
const post = (path, body = {}) => request("POST", `/sim/${path}`, body);

export const sim = {
  state: () => get("state"),
  transcript: (chat, since) => get("transcript", { chat, since }),
  commands: (user, chat) => get("commands", { user, chat }),
  calls: (since) => get("calls", { since }),
  callback: (id, wait) => get(`callback/${encodeURIComponent(id)}`, { wait }),
  say: (body) => post("say", body),
  edit: (body) => post("edit", body),
  remove: (body) => post("delete", body),
  vote: (body) => post("vote", body),
  press: (body) => post("press", body),
  keyboard: (body) => post("keyboard", body),
  forward: (body) => post("forward", body),
  upload: (body) => post("upload", body),
  inline: (body) => post("inline", body),
  choose: (body) => post("choose", body),
  block: (user) => post("block", { user }),
  unblock: (user) => post("unblock", { user }),
  botMember: (body) => post("bot_member", body),
  addFault: (body) => post("faults", body),
  clearFaults: () => request("DELETE", "/sim/faults"),
  flood: (body) => post("flood", body),
  reset: () => post("reset"),
};

/** Where the bytes of a file are. */
export function fileUrl(fileId) {
  return `/sim/file/${encodeURIComponent(fileId)}`;
}
